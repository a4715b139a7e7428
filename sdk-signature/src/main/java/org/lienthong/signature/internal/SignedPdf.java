package org.lienthong.signature.internal;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.jspecify.annotations.Nullable;
import org.lienthong.signature.LaterChange;

/** A PDF under judgement. Whatever is wrong with it, it can be asked. */
public final class SignedPdf implements Closeable {

  private final Snapshot file;
  private final @Nullable PDDocument document;
  private final List<FieldSignature> signatures;
  private final Map<Integer, List<LaterChange>> changes = new HashMap<>();

  private SignedPdf(Snapshot file, @Nullable PDDocument document, List<FieldSignature> signatures) {
    this.file = file;
    this.document = document;
    this.signatures = signatures;
  }

  /**
   * @throws IOException if it is encrypted
   */
  public static SignedPdf read(Snapshot file) throws IOException {
    PDDocument document = null;
    List<FieldSignature> signatures = new ArrayList<>();
    try {
      document = Loader.loadPDF(file.read(file.length()));
      signatures.addAll(FieldSignatures.of(document));
    } catch (InvalidPasswordException e) {
      throw e;
    } catch (IOException | RuntimeException | StackOverflowError e) {
      // A damaged file still has its signatures in its bytes; they are read below.
      signatures.clear();
    }
    if (document != null && document.isEncrypted()) {
      document.close();
      throw new IOException("encrypted");
    }
    addOrphans(file, signatures);
    return new SignedPdf(file, document, List.copyOf(signatures));
  }

  private static void addOrphans(Snapshot file, List<FieldSignature> signatures) {
    Set<String> known = new HashSet<>();
    for (FieldSignature signature : signatures) known.add(Arrays.toString(signature.byteRange()));
    boolean none = signatures.isEmpty();
    for (long[] range : Orphans.ranges(file)) {
      if (known.add(Arrays.toString(range)) && (none || Orphans.fits(file, range))) {
        signatures.add(FieldSignature.orphan(file, range));
      }
    }
  }

  public List<FieldSignature> signatures() {
    return signatures;
  }

  public List<LaterChange> changesSince(ByteCoverage earlier) {
    return changes.computeIfAbsent(earlier.end(), this::findChanges);
  }

  private List<LaterChange> findChanges(int end) {
    PDDocument now = document;
    if (now == null) return List.of(new LaterChange(LaterChange.Kind.OTHER, "unreadable"));
    List<LaterChange> found = new ArrayList<>(LaterChanges.between(file, end, now));
    Set<Long> existing = new HashSet<>();
    for (Map.Entry<COSObjectKey, Long> entry : now.getDocument().getXrefTable().entrySet()) {
      if (entry.getValue() < end) existing.add(entry.getKey().getNumber());
    }
    if (Increments.between(file, end, file.length()).mayHide(existing)) {
      found.add(new LaterChange(LaterChange.Kind.OTHER, "cross-reference"));
    }
    return List.copyOf(found);
  }

  /**
   * Whether every object written after that state belongs to the validation data, apart from those
   * that point to it.
   */
  public boolean onlyValidationDataSince(ByteCoverage earlier) {
    if (document == null) return false;
    List<LaterChange> since = changesSince(earlier);
    if (since.isEmpty()
        || since.stream()
            .anyMatch(change -> change.kind() != LaterChange.Kind.VALIDATION_DATA_ADDED)
        || !Increments.between(file, earlier.end(), file.length()).unambiguous()) {
      return false;
    }
    try (PDDocument before = Loader.loadPDF(file.read(earlier.end()))) {
      Set<COSObjectKey> allowed = ValidationObjects.of(document);
      Map<COSObjectKey, Long> table = document.getDocument().getXrefTable();
      for (Map.Entry<COSObjectKey, Long> entry : table.entrySet()) {
        long offset = entry.getValue();
        // A negative offset names the object stream that the object is packed in.
        if (offset < 0) offset = table.getOrDefault(new COSObjectKey(-offset, 0), Long.MAX_VALUE);
        boolean later = offset >= earlier.end();
        if (later
            && !allowed.contains(entry.getKey())
            && !isSame(entry.getKey(), before, document)) {
          return false;
        }
      }
      return true;
    } catch (IOException | RuntimeException | StackOverflowError e) {
      return false;
    }
  }

  /** Some programs write an object again although nothing in it changed. */
  private static boolean isSame(COSObjectKey key, PDDocument before, PDDocument after)
      throws IOException {
    if (!before.getDocument().getXrefTable().containsKey(key)) return false;
    COSBase first = before.getDocument().getObjectFromPool(key).getObject();
    COSBase second = after.getDocument().getObjectFromPool(key).getObject();
    return first != null
        && second != null
        && new CosDigest().of(first).equals(new CosDigest().of(second));
  }

  /** From the document security store of the file. */
  public ValidationData validationData() {
    return document == null ? ValidationData.NONE : SecurityStore.of(document);
  }

  @Override
  public void close() throws IOException {
    if (document != null) document.close();
  }
}
