package org.lienthong.signature;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.lienthong.core.Content;
import org.w3c.dom.Element;

/** Puts timestamps over the value of an XML signature, as XAdES-T does. */
final class XmlTimestamps {
  private XmlTimestamps() {}

  static byte[] token(Content signed, TestTsa authority) throws Exception {
    Element value = XmlSigning.first(XmlSigning.parse(XmlSigning.text(signed)), "SignatureValue");
    // Written out by hand: the exclusive form of an element with one attribute and text.
    String canonical =
        "<ds:SignatureValue xmlns:ds=\""
            + XmlSigning.DSIG
            + "\" Id=\"giatri\">"
            + value.getTextContent().replace("\r", "&#xD;")
            + "</ds:SignatureValue>";
    return authority.token(canonical.getBytes(StandardCharsets.UTF_8));
  }

  static Content add(Content signed, TestTsa authority) throws Exception {
    return add(signed, token(signed, authority));
  }

  static Content add(Content signed, byte[] token) throws Exception {
    return XmlSigning.changed(
        signed,
        document -> {
          Element holder = XmlSigning.first(document, "QualifyingProperties");
          Element outer = XmlSigning.add(holder, XmlSigning.XADES, "xades:UnsignedProperties", "");
          Element inner =
              XmlSigning.add(outer, XmlSigning.XADES, "xades:UnsignedSignatureProperties", "");
          Element stamp = XmlSigning.add(inner, XmlSigning.XADES, "xades:SignatureTimeStamp", "");
          XmlSigning.add(stamp, XmlSigning.DSIG, "ds:CanonicalizationMethod", "")
              .setAttributeNS(null, "Algorithm", XmlSigning.EXCLUSIVE);
          XmlSigning.add(
              stamp,
              XmlSigning.XADES,
              "xades:EncapsulatedTimeStamp",
              Base64.getEncoder().encodeToString(token));
        });
  }
}
