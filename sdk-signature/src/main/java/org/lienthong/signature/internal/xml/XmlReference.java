package org.lienthong.signature.internal.xml;

import java.io.IOException;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lienthong.signature.internal.AlgorithmUses;
import org.lienthong.signature.internal.Findings;
import org.lienthong.signature.internal.Reason;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** One thing that a signature says it covers, found in this file or nowhere. */
final class XmlReference {
  private static final String ENVELOPED = Names.DSIG + "enveloped-signature";
  private static final String BASE64 = Names.DSIG + "base64";
  private static final String XPATH = "http://www.w3.org/TR/1999/REC-xpath-19991116";
  private static final String FILTER = "http://www.w3.org/2002/06/xmldsig-filter2";
  private static final Pattern ALL_SIGNATURES =
      Pattern.compile("/descendant::([A-Za-z_][\\w.-]*):Signature");
  private static final Pattern NO_SIGNATURES =
      Pattern.compile("not\\(ancestor-or-self::([A-Za-z_][\\w.-]*):Signature\\)");
  private static final String MANIFEST = Names.DSIG + "Manifest";
  private static final int MOST_TRANSFORMS = 5;
  private static final Pattern POINTER =
      Pattern.compile("#xpointer\\(id\\((?:'([^']*)'|\"([^\"]*)\")\\)\\)");

  private final XmlFile file;
  private final Element signature;
  private final Element element;
  private final Findings findings;
  private @Nullable Node target;
  private boolean comments;
  private boolean enveloped;
  private boolean withoutSignatures;
  private boolean decoded;
  private CanonicalForm form = CanonicalForm.USUAL;

  private XmlReference(XmlFile file, Element signature, Element element, Findings findings) {
    this.file = file;
    this.signature = signature;
    this.element = element;
    this.findings = findings;
  }

  static XmlReference of(
      XmlFile file, Element signature, Element element, AlgorithmUses uses, Findings findings)
      throws IOException {
    XmlReference reference = new XmlReference(file, signature, element, findings);
    if (reference.resolve() && reference.readTransforms()) {
      if (reference.decoded && !reference.lettersOnly()) {
        findings.add(Reason.TRANSFORM_FORBIDDEN);
      } else {
        reference.compare(uses);
      }
    }
    return reference;
  }

  private boolean resolve() {
    String uri = Names.attribute(element, "URI");
    if (!element.hasAttributeNS(null, "URI")) {
      findings.add(Reason.REFERENCE_UNRESOLVED);
      return false;
    }
    if (!uri.isEmpty() && !uri.startsWith("#")) {
      findings.add(Reason.REFERENCE_EXTERNAL);
      return false;
    }
    if (Names.attribute(element, "Type").equals(MANIFEST)) {
      findings.add(Reason.UNSUPPORTED_FORMAT);
    }
    comments = uri.startsWith("#xpointer(");
    if (uri.isEmpty() || uri.equals("#xpointer(/)")) {
      target = file.document();
      return true;
    }
    Matcher pointer = POINTER.matcher(uri);
    String id = uri.substring(1);
    if (pointer.matches()) id = pointer.group(1) == null ? pointer.group(2) : pointer.group(1);
    List<Element> found = file.identified(id);
    if (found.size() != 1) {
      findings.add(found.isEmpty() ? Reason.REFERENCE_UNRESOLVED : Reason.DUPLICATE_ID);
      return false;
    }
    target = found.get(0);
    return true;
  }

  private boolean readTransforms() throws MalformedException {
    List<Element> holders = Names.children(element, Names.DSIG, "Transforms");
    if (holders.size() > 1) throw new MalformedException("several lists of transforms");
    if (holders.isEmpty()) return true;
    List<Element> transforms = Names.children(holders.get(0));
    if (transforms.size() > MOST_TRANSFORMS) {
      findings.add(Reason.TRANSFORM_FORBIDDEN);
      return false;
    }
    boolean named = false;
    for (Element transform : transforms) {
      String algorithm = Names.attribute(transform, "Algorithm");
      CanonicalForm canonical = CanonicalForm.named(algorithm);
      if (algorithm.equals(ENVELOPED) && !enveloped && !named && !decoded) {
        enveloped = true;
      } else if (!named
          && !decoded
          && isFilter(algorithm)
          && leavesSignatures(transform, algorithm)) {
        withoutSignatures = true;
      } else if (algorithm.equals(BASE64) && !named && !decoded) {
        decoded = true;
      } else if (canonical != null && !decoded && !named) {
        form = canonical.withAlways(Prefixes.of(transform));
        named = true;
      } else {
        findings.add(Reason.TRANSFORM_FORBIDDEN);
        return false;
      }
    }
    return true;
  }

  private static boolean isFilter(String algorithm) {
    return algorithm.equals(XPATH) || algorithm.equals(FILTER);
  }

  /**
   * The expressions that signers write to let others sign the same file. Compared as text, never
   * run. Whatever it leaves out is judged as a signature of its own.
   */
  private boolean leavesSignatures(Element transform, String algorithm) throws MalformedException {
    if (target != file.document() || Names.children(transform).size() != 1) return false;
    boolean filter = algorithm.equals(FILTER);
    Element expression = Names.only(transform, filter ? FILTER : Names.DSIG, "XPath");
    Pattern known = filter ? ALL_SIGNATURES : NO_SIGNATURES;
    Matcher form = known.matcher(expression.getTextContent().strip());
    return (!filter || Names.attribute(expression, "Filter").equals("subtract"))
        && form.matches()
        && Names.DSIG.equals(expression.lookupNamespaceURI(form.group(1)));
  }

  private void compare(AlgorithmUses uses) throws IOException {
    byte[] expected = Names.base64(Names.only(element, Names.DSIG, "DigestValue"));
    Element method = Names.only(element, Names.DSIG, "DigestMethod");
    String name = XmlMethod.digest(Names.attribute(method, "Algorithm"));
    if (name.isEmpty()) {
      findings.add(Reason.UNSUPPORTED_ALGORITHM);
      return;
    }
    uses.digest(name);
    try {
      MessageDigest digest = MessageDigest.getInstance(name);
      feed(digest);
      if (!MessageDigest.isEqual(digest.digest(), expected)) {
        findings.add(Reason.DIGEST_MISMATCH);
      }
    } catch (GeneralSecurityException e) {
      findings.add(Reason.UNSUPPORTED_ALGORITHM);
    }
  }

  private void feed(MessageDigest digest) throws IOException {
    Node found = target;
    if (found == null) return;
    if (decoded) {
      digest.update(Names.base64(found == file.document() ? root() : found));
      return;
    }
    CanonicalForm shown = form.withComments(form.comments() && comments);
    file.write(found, this::leavesOut, shown, new Digesting(digest));
  }

  /** Base64 signs text alone; markup within would be nobody's. */
  private boolean lettersOnly() {
    Node holder = target == file.document() ? root() : target;
    for (Node n = holder == null ? null : holder.getFirstChild(); n != null; ) {
      if (n.getNodeType() != Node.TEXT_NODE) return false;
      n = n.getNextSibling();
    }
    return true;
  }

  private Element root() {
    return file.document().getDocumentElement();
  }

  private static final class Digesting extends OutputStream {
    private final MessageDigest digest;

    Digesting(MessageDigest digest) {
      this.digest = digest;
    }

    @Override
    public void write(int b) {
      digest.update((byte) b);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
      digest.update(bytes, offset, length);
    }
  }

  /** The whole file or one element of it; null if it was not found. */
  @Nullable Node target() {
    return target;
  }

  String type() {
    return Names.attribute(element, "Type");
  }

  /** Whether comments inside can come and go unnoticed. */
  boolean ignoresComments() {
    return !decoded && !(form.comments() && comments);
  }

  /** Whether the element's text counts and its markup does not. */
  boolean textOnly() {
    return decoded;
  }

  /** Whether the node is a signature that was not digested. */
  boolean leavesOut(Node node) {
    return (enveloped && node == signature) || (withoutSignatures && Names.isSignature(node));
  }

  /** The prefixes that an exclusive form lists. */
  static final class Prefixes {
    private static final String EXCLUSIVE = "http://www.w3.org/2001/10/xml-exc-c14n#";

    private Prefixes() {}

    static Set<String> of(Element algorithm) throws MalformedException {
      List<Element> children = Names.children(algorithm);
      if (children.isEmpty()) return Set.of();
      if (children.size() > 1 || !Names.is(children.get(0), EXCLUSIVE, "InclusiveNamespaces")) {
        throw new MalformedException("unknown parameters of a canonical form");
      }
      Set<String> prefixes = new java.util.HashSet<>();
      for (String one :
          Names.attribute(children.get(0), "PrefixList").trim().split("[ \t\r\n]+", -1)) {
        if (!one.isEmpty()) prefixes.add(one.equals("#default") ? "" : one);
      }
      return prefixes;
    }
  }
}
