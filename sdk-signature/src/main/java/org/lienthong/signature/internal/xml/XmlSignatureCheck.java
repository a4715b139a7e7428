package org.lienthong.signature.internal.xml;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lienthong.signature.Coverage;
import org.lienthong.signature.internal.AlgorithmUses;
import org.lienthong.signature.internal.Findings;
import org.lienthong.signature.internal.Reason;
import org.lienthong.signature.internal.ValidationData;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Whether one XML signature signs what it says, apart from who may sign. */
public final class XmlSignatureCheck {
  private static final int MOST_REFERENCES = 30;

  private final XmlFile file;
  private final Element signature;
  private final AlgorithmUses uses;
  private final Findings findings;
  private final List<XmlReference> references = new ArrayList<>();
  private @Nullable X509Certificate signer;
  private @Nullable Instant signingTime;
  private ValidationData data = ValidationData.NONE;
  private List<byte[]> timestamps = List.of();
  private byte[] stamped = new byte[0];
  private List<String> algorithms = List.of();
  private @Nullable Element properties;

  private XmlSignatureCheck(
      XmlFile file, Element signature, AlgorithmUses uses, Findings findings) {
    this.file = file;
    this.signature = signature;
    this.uses = uses;
    this.findings = findings;
  }

  /** Reads and judges; what is wrong with it is a finding, not an exception. */
  public static XmlSignatureCheck of(
      XmlFile file, Element signature, AlgorithmUses uses, Findings findings) {
    XmlSignatureCheck check = new XmlSignatureCheck(file, signature, uses, findings);
    try {
      check.run();
    } catch (XmlFile.TooMuchException e) {
      findings.add(Reason.TOO_MANY_REFERENCES);
    } catch (XmlKeys.UnreadableCertificateException e) {
      // Messages of the document axis carry certificates cut short, as decoration.
      findings.add(file.isEnvelope() ? Reason.PLACEHOLDER_SIGNATURE : Reason.CERTIFICATE_MALFORMED);
    } catch (IOException | RuntimeException e) {
      findings.add(Reason.XML_SIGNATURE_MALFORMED);
    }
    return check;
  }

  private void run() throws IOException {
    Element signedInfo = Names.only(signature, Names.DSIG, "SignedInfo");
    Element value = Names.only(signature, Names.DSIG, "SignatureValue");
    checkFrame(signedInfo);
    if (Placeholder.isConstant(value)) findings.add(Reason.PLACEHOLDER_SIGNATURE);
    XmlKeys keys = XmlKeys.read(signature, findings);
    List<Element> listed = Names.children(signedInfo, Names.DSIG, "Reference");
    if (listed.isEmpty()) throw new MalformedException("nothing is signed");
    if (listed.size() > MOST_REFERENCES) {
      findings.add(Reason.TOO_MANY_REFERENCES);
      return;
    }
    for (Element one : listed) {
      references.add(XmlReference.of(file, signature, one, uses, findings));
    }
    XadesProperties xades = XadesProperties.read(file, signature, references, findings);
    properties = xades.holder();
    new XmlCoverage(file, signature, references, properties).judge(findings);
    data = new ValidationData(keys.certificates(), List.of(), List.of());
    checkValue(signedInfo, value, keys, xades);
    signingTime = xades.signingTime();
    data = xades.data(keys.certificates());
    timestamps = xades.timestamps();
    if (!timestamps.isEmpty()) stamped = xades.stamped(value);
  }

  /** Only what the standard puts there, in its order, and nothing that parsers read differently. */
  private void checkFrame(Element signedInfo) throws MalformedException {
    int stage = 0;
    List<String> order = List.of("SignedInfo", "SignatureValue", "KeyInfo", "Object");
    for (Element child : Names.children(signature)) {
      int at =
          Names.DSIG.equals(child.getNamespaceURI()) ? order.indexOf(child.getLocalName()) : -1;
      if (at < stage) throw new MalformedException("misplaced " + child.getLocalName());
      stage = at;
    }
    for (Node n = signedInfo; n != null; n = Names.next(n, signedInfo)) {
      boolean markup = n.getNodeType() == Node.ELEMENT_NODE;
      if (!markup && n.getNodeType() != Node.TEXT_NODE) {
        throw new MalformedException("comments or instructions in what is signed");
      }
    }
    List<String> parts = List.of("CanonicalizationMethod", "SignatureMethod", "Reference");
    int part = 0;
    for (Element child : Names.children(signedInfo)) {
      int at =
          Names.DSIG.equals(child.getNamespaceURI()) ? parts.indexOf(child.getLocalName()) : -1;
      if (at < part) throw new MalformedException("misplaced " + child.getLocalName());
      part = at;
    }
  }

  private void checkValue(Element signedInfo, Element value, XmlKeys keys, XadesProperties xades)
      throws IOException {
    Element form = Names.only(signedInfo, Names.DSIG, "CanonicalizationMethod");
    CanonicalForm canonical = CanonicalForm.named(Names.attribute(form, "Algorithm"));
    Element named = Names.only(signedInfo, Names.DSIG, "SignatureMethod");
    String algorithm = Names.attribute(named, "Algorithm");
    if (XmlMethod.isSymmetric(algorithm)) {
      findings.add(Reason.ALGORITHM_SYMMETRIC);
      return;
    }
    XmlMethod method = XmlMethod.named(algorithm);
    boolean parameters = !Names.children(named).isEmpty();
    if (canonical == null || method == null || parameters) {
      findings.add(Reason.UNSUPPORTED_ALGORITHM);
      return;
    }
    ByteArrayOutputStream signed = new ByteArrayOutputStream();
    file.write(
        signedInfo, one -> false, canonical.withAlways(XmlReference.Prefixes.of(form)), signed);
    choose(keys, xades.namedCertificate(), method, signed.toByteArray(), Names.base64(value));
    X509Certificate chosen = signer;
    if (chosen == null) return;
    method.note(chosen.getPublicKey(), uses);
    algorithms = List.of(method.shown(chosen.getPublicKey()));
    keys.compare(chosen.getPublicKey());
  }

  /** The certificate that the signature names, else the only one whose key made it. */
  private void choose(
      XmlKeys keys, @Nullable Element digest, XmlMethod method, byte[] signed, byte[] value)
      throws IOException {
    List<X509Certificate> all = keys.certificates();
    if (all.isEmpty()) {
      findings.add(Reason.SIGNER_CERTIFICATE_MISSING);
      return;
    }
    if (digest == null) findings.add(Reason.SIGNING_CERTIFICATE_UNNAMED);
    List<X509Certificate> fitting = new ArrayList<>();
    for (X509Certificate one : all) {
      boolean fits =
          digest == null
              ? method.verifies(one.getPublicKey(), signed, value)
              : XadesProperties.names(digest, one);
      if (fits && !fitting.contains(one)) fitting.add(one);
    }
    if (fitting.size() > 1) findings.add(Reason.SEVERAL_SIGNERS);
    if (fitting.isEmpty()) {
      findings.add(
          digest == null ? Reason.SIGNATURE_VALUE_WRONG : Reason.SIGNING_CERTIFICATE_MISMATCH);
      signer = all.get(0);
      return;
    }
    signer = fitting.get(0);
    if (!AlgorithmUses.isKnown(fitting.get(0).getPublicKey())) {
      findings.add(Reason.UNSUPPORTED_ALGORITHM);
    } else if (digest != null && !method.verifies(fitting.get(0).getPublicKey(), signed, value)) {
      findings.add(Reason.SIGNATURE_VALUE_WRONG);
    }
  }

  public @Nullable X509Certificate signer() {
    return signer;
  }

  public @Nullable Instant signingTime() {
    return signingTime;
  }

  public ValidationData data() {
    return data;
  }

  /** Tokens over {@link #stamped()}. */
  public List<byte[]> timestamps() {
    return timestamps;
  }

  public byte[] stamped() {
    return stamped.clone();
  }

  public List<String> algorithms() {
    return algorithms;
  }

  public Coverage coverage() {
    return new XmlCoverage(file, signature, references, properties).coverage();
  }

  public List<String> scope() {
    return new XmlCoverage(file, signature, references, properties).scope();
  }
}
