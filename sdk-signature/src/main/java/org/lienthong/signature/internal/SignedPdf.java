package org.lienthong.signature.internal;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.Content;
import org.lienthong.signature.LaterChange;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A PDF under judgement. Whatever is wrong with it, it can be asked. */
public final class SignedPdf implements Closeable {
  private static final Logger LOG = LoggerFactory.getLogger(SignedPdf.class);
  private static final COSName DSS = COSName.getPDFName("DSS");
  private static final int LARGEST_LIST = 20 << 20;
  private static final int MOST_LISTS = 32;

  private final Snapshot file;
  private final @Nullable PDDocument document;
  private final List<FieldSignature> signatures;

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
    if (document == null) {
      return List.of(new LaterChange(LaterChange.Kind.OTHER, "unreadable"));
    }
    List<LaterChange> changes =
        new ArrayList<>(LaterChanges.between(file, earlier.end(), document));
    Set<Long> existing = new HashSet<>();
    for (Map.Entry<COSObjectKey, Long> entry : document.getDocument().getXrefTable().entrySet()) {
      if (entry.getValue() < earlier.end()) existing.add(entry.getKey().getNumber());
    }
    if (Increments.between(file, earlier.end(), file.length()).mayHide(existing)) {
      changes.add(new LaterChange(LaterChange.Kind.OTHER, "cross-reference"));
    }
    return List.copyOf(changes);
  }

  /**
   * Whether every object written after that state belongs to the validation data, apart from the
   * catalogue that points to it.
   */
  public boolean onlyValidationDataSince(ByteCoverage earlier) {
    if (document == null) return false;
    List<LaterChange> changes = changesSince(earlier);
    if (changes.isEmpty()
        || changes.stream()
            .anyMatch(change -> change.kind() != LaterChange.Kind.VALIDATION_DATA_ADDED)
        || !Increments.between(file, earlier.end(), file.length()).unambiguous()) {
      return false;
    }
    Set<COSObjectKey> allowed = new HashSet<>();
    COSDictionary trailer = document.getDocument().getTrailer();
    if (trailer.getItem(COSName.ROOT) instanceof COSObject root && root.getKey() != null) {
      allowed.add(root.getKey());
    }
    COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
    collect(catalog.getItem(DSS), allowed, Collections.newSetFromMap(new IdentityHashMap<>()), 0);
    Map<COSObjectKey, Long> table = document.getDocument().getXrefTable();
    for (Map.Entry<COSObjectKey, Long> entry : table.entrySet()) {
      long offset = entry.getValue();
      // A negative offset names the object stream that the object is packed in.
      if (offset < 0) offset = table.getOrDefault(new COSObjectKey(-offset, 0), Long.MAX_VALUE);
      boolean later = offset >= earlier.end();
      if (later && !allowed.contains(entry.getKey())) return false;
    }
    return true;
  }

  private static void collect(
      @Nullable COSBase base, Set<COSObjectKey> keys, Set<COSBase> seen, int depth) {
    if (base == null || depth > 64) return;
    COSBase target = base;
    if (base instanceof COSObject reference) {
      if (reference.getKey() != null) keys.add(reference.getKey());
      target = reference.getObject();
    }
    if (target == null || !seen.add(target)) return;
    if (target instanceof COSArray array) {
      for (int i = 0; i < array.size(); i++) collect(array.get(i), keys, seen, depth + 1);
    }
    if (target instanceof COSDictionary dictionary) {
      for (COSName name : dictionary.keySet()) {
        collect(dictionary.getItem(name), keys, seen, depth + 1);
      }
    }
  }

  /** From the validation data of the file. */
  public List<X509CRL> revocationLists() {
    List<X509CRL> lists = new ArrayList<>();
    if (document == null) return lists;
    COSDictionary dss = document.getDocumentCatalog().getCOSObject().getCOSDictionary(DSS);
    COSArray array = dss == null ? null : dss.getCOSArray(COSName.getPDFName("CRLs"));
    for (int i = 0; array != null && i < Math.min(array.size(), MOST_LISTS); i++) {
      if (array.getObject(i) instanceof COSStream stream) {
        try {
          byte[] encoded = Content.from(stream::createInputStream).bytes(LARGEST_LIST);
          lists.add(
              (X509CRL)
                  CertificateFactory.getInstance("X.509")
                      .generateCRL(new ByteArrayInputStream(encoded)));
        } catch (GeneralSecurityException | RuntimeException e) {
          // Unreadable evidence is no evidence; its absence is reported as such.
          LOG.debug("validation data holds a revocation list that cannot be read", e);
        }
      }
    }
    return lists;
  }

  @Override
  public void close() throws IOException {
    if (document != null) document.close();
  }
}
