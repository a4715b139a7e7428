package org.lienthong.documents.internal.edxml;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.crypto.KeySelector;
import javax.xml.crypto.MarshalException;
import javax.xml.crypto.dsig.CanonicalizationMethod;
import javax.xml.crypto.dsig.DigestMethod;
import javax.xml.crypto.dsig.Reference;
import javax.xml.crypto.dsig.Transform;
import javax.xml.crypto.dsig.XMLSignature;
import javax.xml.crypto.dsig.XMLSignatureException;
import javax.xml.crypto.dsig.XMLSignatureFactory;
import javax.xml.crypto.dsig.dom.DOMValidateContext;
import javax.xml.crypto.dsig.spec.ExcC14NParameterSpec;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.Content;
import org.lienthong.documents.edxml.EnvelopeSignature;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * Checks that the bytes are those a certificate inside signed, in small memory at any size. Says
 * nothing of whose certificate it is.
 */
final class SignatureProof {
  private static final int MOST_CERTIFICATES = 5;

  private static final Map<String, String> DIGESTS =
      Map.of(
          DigestMethod.SHA256,
          "SHA-256",
          "http://www.w3.org/2001/04/xmldsig-more#sha384",
          "SHA-384",
          DigestMethod.SHA512,
          "SHA-512");
  private static final Set<String> INCLUSIVE =
      Set.of(CanonicalizationMethod.INCLUSIVE, "http://www.w3.org/2006/12/xml-c14n11");

  private SignatureProof() {}

  static EnvelopeSignature check(Content file, Set<String> methods) {
    try {
      Element element = SignatureTree.first(file);
      if (element == null) return EnvelopeSignature.MALFORMED;
      XMLSignature signature = null;
      boolean signed = false;
      for (Certificate certificate : certificates(element)) {
        var context =
            new DOMValidateContext(
                KeySelector.singletonKeySelector(certificate.getPublicKey()), element);
        context.setProperty("org.jcp.xml.dsig.secureValidation", true);
        signature = unmarshalled(context);
        signed |= confirms(signature, context);
      }
      if (signature == null) return EnvelopeSignature.MALFORMED;
      String method = signature.getSignedInfo().getSignatureMethod().getAlgorithm();
      if (!methods.contains(method)) return EnvelopeSignature.UNSUPPORTED_ALGORITHM;
      EnvelopeSignature digest = digest(file, signature);
      return digest != EnvelopeSignature.VALID || signed ? digest : EnvelopeSignature.INVALID;
    } catch (MarshalException
        | CertificateException
        | XMLStreamException
        | IllegalArgumentException malformed) {
      return EnvelopeSignature.MALFORMED;
    } catch (IOException e) {
      throw Refusals.because(e, "DOC-111", "edXML");
    }
  }

  private static boolean confirms(XMLSignature signature, DOMValidateContext context) {
    try {
      return signature.getSignatureValue().validate(context);
    } catch (XMLSignatureException ofAnotherKey) {
      return false;
    }
  }

  private static XMLSignature unmarshalled(DOMValidateContext context) throws MarshalException {
    try {
      return XMLSignatureFactory.getInstance("DOM").unmarshalXMLSignature(context);
    } catch (RuntimeException e) {
      // The platform throws many kinds at signatures that are none.
      throw new MarshalException(e);
    }
  }

  private static List<Certificate> certificates(Element signature) throws CertificateException {
    NodeList found = signature.getElementsByTagNameNS(XMLSignature.XMLNS, "X509Certificate");
    List<Certificate> certificates = new ArrayList<>();
    CertificateFactory factory = CertificateFactory.getInstance("X.509");
    for (int i = 0; i < Math.min(found.getLength(), MOST_CERTIFICATES); i++) {
      byte[] encoded = Base64.getMimeDecoder().decode(found.item(i).getTextContent());
      certificates.add(factory.generateCertificate(new ByteArrayInputStream(encoded)));
    }
    return certificates;
  }

  private static EnvelopeSignature digest(Content file, XMLSignature signature)
      throws IOException, XMLStreamException {
    List<Reference> references = signature.getSignedInfo().getReferences();
    // Anything else than the whole file would be a right signature over a part of the sender's
    // choice.
    if (references.size() != 1 || !"".equals(references.get(0).getURI())) {
      return EnvelopeSignature.MALFORMED;
    }
    Reference whole = references.get(0);
    List<Transform> transforms = whole.getTransforms();
    if (transforms.isEmpty()
        || transforms.size() > 2
        || !transforms.get(0).getAlgorithm().equals(Transform.ENVELOPED)) {
      return EnvelopeSignature.MALFORMED;
    }
    Transform form = transforms.get(transforms.size() - 1);
    String algorithm =
        transforms.size() == 1 ? CanonicalizationMethod.INCLUSIVE : form.getAlgorithm();
    boolean exclusive = algorithm.equals(CanonicalizationMethod.EXCLUSIVE);
    if (!exclusive && !INCLUSIVE.contains(algorithm)) return EnvelopeSignature.MALFORMED;
    MessageDigest digest = digest(whole.getDigestMethod().getAlgorithm());
    if (digest == null) return EnvelopeSignature.UNSUPPORTED_ALGORITHM;
    boolean single = CanonicalFile.digest(file, exclusive, always(form), digest);
    if (!single) return EnvelopeSignature.MALFORMED;
    return MessageDigest.isEqual(digest.digest(), whole.getDigestValue())
        ? EnvelopeSignature.VALID
        : EnvelopeSignature.INVALID;
  }

  private static Set<String> always(Transform form) {
    if (!(form.getParameterSpec() instanceof ExcC14NParameterSpec listed)) return Set.of();
    Set<String> prefixes = new HashSet<>();
    for (Object prefix : listed.getPrefixList()) {
      prefixes.add(prefix.equals(ExcC14NParameterSpec.DEFAULT) ? "" : (String) prefix);
    }
    return prefixes;
  }

  private static @Nullable MessageDigest digest(String algorithm) {
    try {
      String name = DIGESTS.get(algorithm);
      return name == null ? null : MessageDigest.getInstance(name);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-2", e);
    }
  }
}
