package org.lienthong.signature.internal;

import static org.lienthong.signature.LaterChange.Kind.ANNOTATION_ADDED;
import static org.lienthong.signature.LaterChange.Kind.ANNOTATION_REPLACED;
import static org.lienthong.signature.LaterChange.Kind.FORM_CHANGED;
import static org.lienthong.signature.LaterChange.Kind.OTHER;
import static org.lienthong.signature.LaterChange.Kind.PAGES_CHANGED;
import static org.lienthong.signature.LaterChange.Kind.PAGE_CONTENT_APPENDED;
import static org.lienthong.signature.LaterChange.Kind.PAGE_CONTENT_REPLACED;
import static org.lienthong.signature.LaterChange.Kind.SIGNATURE_ADDED;
import static org.lienthong.signature.LaterChange.Kind.VALIDATION_DATA_ADDED;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.jspecify.annotations.Nullable;
import org.lienthong.signature.LaterChange;

/** What differs between an earlier state of a file and the file. Reads structure, draws nothing. */
public final class LaterChanges {
  private static final int MOST_PAGES = 5_000;
  private static final Set<COSName> ELSEWHERE =
      Set.of(
          COSName.PAGES,
          COSName.ACRO_FORM,
          SecurityStore.NAME,
          COSName.getPDFName("Extensions"),
          COSName.VERSION,
          COSName.TYPE);
  private static final Set<COSName> FORM_ELSEWHERE =
      Set.of(COSName.FIELDS, COSName.SIG_FLAGS, COSName.DR, COSName.DA);

  private final PDDocument before;
  private final PDDocument after;
  private final CosDigest old = new CosDigest();
  private final CosDigest now = new CosDigest();
  private final Set<LaterChange> changes = new LinkedHashSet<>();

  private LaterChanges(PDDocument before, PDDocument after) {
    this.before = before;
    this.after = after;
  }

  static List<LaterChange> between(Snapshot file, int end, PDDocument after) {
    try (PDDocument before = Loader.loadPDF(file.read(end))) {
      LaterChanges comparison = new LaterChanges(before, after);
      comparison.compare();
      return List.copyOf(comparison.changes);
    } catch (IOException | RuntimeException | StackOverflowError e) {
      return List.of(new LaterChange(OTHER, "unreadable"));
    }
  }

  private void compare() throws IOException {
    compareSignatures();
    int pages = before.getNumberOfPages();
    if (pages != after.getNumberOfPages() || pages > MOST_PAGES) {
      add(PAGES_CHANGED, pages + " → " + after.getNumberOfPages());
    } else {
      for (int i = 0; i < pages; i++) comparePage(i + 1, before.getPage(i), after.getPage(i));
    }
    COSDictionary first = before.getDocumentCatalog().getCOSObject();
    COSDictionary second = after.getDocumentCatalog().getCOSObject();
    if (differ(first.getItem(SecurityStore.NAME), second.getItem(SecurityStore.NAME))) {
      add(
          first.containsKey(SecurityStore.NAME) && !second.containsKey(SecurityStore.NAME)
              ? OTHER
              : VALIDATION_DATA_ADDED,
          "");
    }
    compareKeys(first, second, ELSEWHERE, OTHER);
    compareForm(form(first), form(second));
  }

  private void compareSignatures() {
    Set<String> earlier = new TreeSet<>();
    for (FieldSignature signature : FieldSignatures.of(before)) earlier.add(signature.field());
    for (FieldSignature signature : FieldSignatures.of(after)) {
      if (!earlier.remove(signature.field())) {
        add(signature.isTimestamp() ? VALIDATION_DATA_ADDED : SIGNATURE_ADDED, signature.field());
      }
    }
    for (String gone : earlier) add(FORM_CHANGED, gone);
  }

  private void comparePage(int number, PDPage first, PDPage second) throws IOException {
    String where = Integer.toString(number);
    COSDictionary a = first.getCOSObject();
    COSDictionary b = second.getCOSObject();
    boolean sameFrame =
        first.getMediaBox().toString().equals(second.getMediaBox().toString())
            && first.getCropBox().toString().equals(second.getCropBox().toString())
            && first.getRotation() == second.getRotation()
            && first.getUserUnit() == second.getUserUnit();
    if (!sameFrame || !keepsResources(first, second)) add(PAGE_CONTENT_REPLACED, where);
    PageContent content = PageContent.compare(a, b);
    if (content == PageContent.APPENDED) add(PAGE_CONTENT_APPENDED, where);
    if (content == PageContent.REPLACED) add(PAGE_CONTENT_REPLACED, where);
    compareAnnotations(where, a.getCOSArray(COSName.ANNOTS), b.getCOSArray(COSName.ANNOTS));
  }

  private boolean keepsResources(PDPage first, PDPage second) throws IOException {
    COSDictionary a = first.getResources() == null ? null : first.getResources().getCOSObject();
    COSDictionary b = second.getResources() == null ? null : second.getResources().getCOSObject();
    if (a == null) return true;
    if (b == null) return false;
    for (COSName category : a.keySet()) {
      if (!(a.getDictionaryObject(category) instanceof COSDictionary entries)) continue;
      COSDictionary kept = b.getCOSDictionary(category);
      for (COSName name : entries.keySet()) {
        if (kept == null || differ(entries.getItem(name), kept.getItem(name))) return false;
      }
    }
    return true;
  }

  private void compareAnnotations(String where, @Nullable COSArray first, @Nullable COSArray second)
      throws IOException {
    List<String> digests = new ArrayList<>();
    List<COSBase> added = new ArrayList<>();
    for (int i = 0; second != null && i < second.size(); i++) {
      digests.add(now.of(second.get(i)));
      added.add(second.get(i));
    }
    List<COSBase> gone = new ArrayList<>();
    for (int i = 0; first != null && i < first.size(); i++) {
      int kept = digests.indexOf(old.of(first.get(i)));
      if (kept < 0) {
        gone.add(first.get(i));
      } else {
        digests.remove(kept);
        added.remove(kept);
      }
    }
    if (!gone.isEmpty()) add(ANNOTATION_REPLACED, where);
    for (COSBase item : gone) added.removeIf(one -> isSameObject(one, item));
    for (COSBase item : added) {
      if (!FormChanges.isSignature(item)) add(ANNOTATION_ADDED, where);
    }
  }

  private static boolean isSameObject(COSBase first, COSBase second) {
    return first instanceof COSObject one
        && second instanceof COSObject other
        && one.getKey() != null
        && one.getKey().equals(other.getKey());
  }

  private void compareForm(@Nullable COSDictionary first, @Nullable COSDictionary second)
      throws IOException {
    if (first != null && second == null) {
      add(FORM_CHANGED, "");
      return;
    }
    if (first != null && second != null) compareKeys(first, second, FORM_ELSEWHERE, FORM_CHANGED);
    COSArray before = first == null ? null : first.getCOSArray(COSName.FIELDS);
    COSArray after = second == null ? null : second.getCOSArray(COSName.FIELDS);
    for (String name : FormChanges.between(before, after, old, now)) add(FORM_CHANGED, name);
  }

  private void compareKeys(
      COSDictionary first, COSDictionary second, Set<COSName> elsewhere, LaterChange.Kind kind)
      throws IOException {
    Set<COSName> names = new LinkedHashSet<>(first.keySet());
    names.addAll(second.keySet());
    for (COSName name : names) {
      if (!elsewhere.contains(name) && differ(first.getItem(name), second.getItem(name))) {
        add(kind, name.getName());
      }
    }
  }

  private static @Nullable COSDictionary form(COSDictionary catalog) {
    return catalog.getCOSDictionary(COSName.ACRO_FORM);
  }

  private boolean differ(@Nullable COSBase first, @Nullable COSBase second) throws IOException {
    return !Objects.equals(old.of(first), now.of(second));
  }

  private void add(LaterChange.Kind kind, String where) {
    changes.add(new LaterChange(kind, where));
  }
}
