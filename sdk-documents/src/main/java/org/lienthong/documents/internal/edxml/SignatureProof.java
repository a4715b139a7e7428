package org.lienthong.documents.internal.edxml;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.util.Base64;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.crypto.KeySelector;
import javax.xml.crypto.MarshalException;
import javax.xml.crypto.dsig.Reference;
import javax.xml.crypto.dsig.XMLSignature;
import javax.xml.crypto.dsig.XMLSignatureException;
import javax.xml.crypto.dsig.XMLSignatureFactory;
import javax.xml.crypto.dsig.dom.DOMValidateContext;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.lienthong.core.Content;
import org.lienthong.documents.edxml.EnvelopeSignature;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Checks that the bytes are those the certificate inside signed. Says nothing of whose it is. */
final class SignatureProof {
  private SignatureProof() {}

  static EnvelopeSignature check(Content file) {
    try (InputStream in = file.open()) {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      factory.setExpandEntityReferences(false);
      DocumentBuilder parser = factory.newDocumentBuilder();
      // The default one prints.
      parser.setErrorHandler(new DefaultHandler());
      Document document = parser.parse(in);
      NodeList found = document.getElementsByTagNameNS(XMLSignature.XMLNS, "Signature");
      NodeList certificates =
          document.getElementsByTagNameNS(XMLSignature.XMLNS, "X509Certificate");
      if (found.getLength() != 1 || certificates.getLength() != 1) {
        return EnvelopeSignature.MALFORMED;
      }
      byte[] encoded = Base64.getMimeDecoder().decode(certificates.item(0).getTextContent());
      var certificate =
          CertificateFactory.getInstance("X.509")
              .generateCertificate(new ByteArrayInputStream(encoded));
      DOMValidateContext context =
          new DOMValidateContext(
              KeySelector.singletonKeySelector(certificate.getPublicKey()),
              (Element) found.item(0));
      context.setProperty("org.jcp.xml.dsig.secureValidation", true);
      XMLSignature signature =
          XMLSignatureFactory.getInstance("DOM").unmarshalXMLSignature(context);
      return verdict(signature, context);
    } catch (MarshalException
        | CertificateException
        | SAXException
        | ClassCastException
        | IllegalArgumentException malformed) {
      return EnvelopeSignature.MALFORMED;
    } catch (XMLSignatureException failed) {
      return EnvelopeSignature.INVALID;
    } catch (IOException e) {
      throw Refusals.because(e, "DOC-111", file);
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("Every Java platform has a hardened XML parser", e);
    }
  }

  private static EnvelopeSignature verdict(XMLSignature signature, DOMValidateContext context)
      throws XMLSignatureException {
    List<Reference> references = signature.getSignedInfo().getReferences();
    // Anything else than the whole file would be a right signature over a part of the sender's
    // choice.
    if (references.size() != 1 || !"".equals(references.get(0).getURI())) {
      return EnvelopeSignature.MALFORMED;
    }
    return signature.validate(context) ? EnvelopeSignature.VALID : EnvelopeSignature.INVALID;
  }
}
