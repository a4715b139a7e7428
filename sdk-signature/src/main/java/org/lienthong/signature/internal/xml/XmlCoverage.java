package org.lienthong.signature.internal.xml;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lienthong.signature.Coverage;
import org.lienthong.signature.internal.Findings;
import org.lienthong.signature.internal.Reason;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** What is signed: where it stands now, not where it once stood. */
final class XmlCoverage {
  private final XmlFile file;
  private final Element signature;
  private final List<XmlReference> references;
  private final @Nullable Element properties;

  XmlCoverage(
      XmlFile file,
      Element signature,
      List<XmlReference> references,
      @Nullable Element properties) {
    this.file = file;
    this.signature = signature;
    this.references = List.copyOf(references);
    this.properties = properties;
  }

  Coverage coverage() {
    return outsideCovered() && objectsCovered() ? Coverage.WHOLE_FILE : Coverage.PARTIAL;
  }

  /** Everything that is not within the signature itself. */
  private boolean outsideCovered() {
    if (references.stream().anyMatch(one -> one.target() == file.document())) {
      return references.stream()
          .anyMatch(one -> one.target() == file.document() && !one.textOnly());
    }
    Element root = file.document().getDocumentElement();
    // An instruction beside the root, such as a style sheet, changes what is shown.
    for (Node n = file.document().getFirstChild(); n != null; n = n.getNextSibling()) {
      if (n.getNodeType() == Node.PROCESSING_INSTRUCTION_NODE) return false;
    }
    return root == signature
        || references.stream().anyMatch(one -> one.target() == root && !one.textOnly());
  }

  private boolean objectsCovered() {
    return Names.children(signature, Names.DSIG, "Object").stream().allMatch(this::objectCovered);
  }

  private boolean objectCovered(Element object) {
    if (references.stream().anyMatch(one -> one.target() == object)) return true;
    for (Node n = object.getFirstChild(); n != null; n = n.getNextSibling()) {
      Node child = n;
      boolean blank = n.getNodeType() == Node.TEXT_NODE && n.getNodeValue().isBlank();
      boolean remark = n.getNodeType() == Node.COMMENT_NODE;
      boolean signed = references.stream().anyMatch(one -> one.target() == child);
      if (!blank && !remark && !signed && n != properties) return false;
    }
    return true;
  }

  /** Objects that travel with the signature and are not signed. */
  void judge(Findings findings) throws IOException {
    if (!objectsCovered()) findings.add(Reason.OBJECT_UNSIGNED);
    for (XmlReference reference : references) {
      Node target = reference.target();
      if (target != null && reference.ignoresComments()) judgeComments(target, reference, findings);
    }
  }

  private void judgeComments(Node target, XmlReference reference, Findings findings)
      throws IOException {
    for (Node n = target; n != null; ) {
      file.spend(1);
      if (reference.leavesOut(n)) {
        n = Names.after(n, target);
        continue;
      }
      if (n.getNodeType() == Node.COMMENT_NODE) {
        findings.add(splits(n) ? Reason.COMMENT_SPLITS_TEXT : Reason.COMMENTS_UNSIGNED);
      }
      n = Names.next(n, target);
    }
  }

  /** Readers that take the first piece of text only would read something else. */
  private static boolean splits(Node comment) {
    return isText(comment.getPreviousSibling()) || isText(comment.getNextSibling());
  }

  private static boolean isText(@Nullable Node node) {
    return node != null && node.getNodeType() == Node.TEXT_NODE && !node.getNodeValue().isBlank();
  }

  /** Paths by local names, with the identifier where there is one. */
  List<String> scope() {
    List<String> all = new ArrayList<>();
    for (XmlReference reference : references) {
      Node target = reference.target();
      boolean own = properties != null && target != null && Names.contains(properties, target);
      if (target == null || own) continue;
      all.add(target == file.document() ? "/" : path(target));
    }
    return List.copyOf(all);
  }

  private static String path(Node target) {
    StringBuilder path = new StringBuilder();
    for (Node n = target; n instanceof Element; n = n.getParentNode()) {
      int same = 1;
      for (Node p = n.getPreviousSibling(); p != null; p = p.getPreviousSibling()) {
        if (p instanceof Element && n.getLocalName().equals(p.getLocalName())) same++;
      }
      path.insert(0, "/" + n.getLocalName() + (same > 1 ? "[" + same + "]" : ""));
    }
    return path.toString();
  }
}
