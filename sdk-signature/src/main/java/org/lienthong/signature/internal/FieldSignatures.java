package org.lienthong.signature.internal;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.util.DateConverter;
import org.jspecify.annotations.Nullable;

/** Walks the form tree for signatures, bounded whatever the tree looks like. */
public final class FieldSignatures {
  private static final int MOST_FIELDS = 20_000;
  private static final int DEEPEST = 32;
  private static final COSName PARAMETERS = COSName.getPDFName("TransformParams");

  private final PDDocument document;
  private final List<FieldSignature> found = new ArrayList<>();
  private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());

  private FieldSignatures(PDDocument document) {
    this.document = document;
  }

  public static List<FieldSignature> of(PDDocument document) {
    FieldSignatures walk = new FieldSignatures(document);
    COSDictionary form =
        document.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.ACRO_FORM);
    if (form != null) walk.visitAll(form.getCOSArray(COSName.FIELDS), null, "", 0);
    return List.copyOf(walk.found);
  }

  private void visitAll(
      @Nullable COSArray fields, @Nullable COSName inherited, String parent, int depth) {
    if (fields == null || depth > DEEPEST) return;
    for (int i = 0; i < fields.size() && seen.size() < MOST_FIELDS; i++) {
      if (fields.getObject(i) instanceof COSDictionary field && seen.add(field)) {
        visit(field, fields.get(i), inherited, parent, depth);
      }
    }
  }

  private void visit(
      COSDictionary field,
      COSBase reference,
      @Nullable COSName inherited,
      String parent,
      int depth) {
    COSName own = field.getCOSName(COSName.FT);
    COSName type = own == null ? inherited : own;
    String partial = field.getString(COSName.T, "");
    String name = parent.isEmpty() || partial.isEmpty() ? parent + partial : parent + "." + partial;
    if (COSName.SIG.equals(type)
        && field.getDictionaryObject(COSName.V) instanceof COSDictionary value) {
      COSBase holder = field.getItem(COSName.V);
      found.add(read(value, name, holder instanceof COSObject ? holder : reference));
    }
    visitAll(field.getCOSArray(COSName.KIDS), type, name, depth + 1);
  }

  private FieldSignature read(COSDictionary value, String name, COSBase holder) {
    byte[] contents =
        value.getDictionaryObject(COSName.CONTENTS) instanceof COSString text
            ? text.getBytes()
            : new byte[0];
    return new FieldSignature(
        name,
        contents,
        range(value.getCOSArray(COSName.BYTERANGE)),
        value.getNameAsString(COSName.SUB_FILTER, ""),
        value.getNameAsString(PdfWriter.ROLE, ""),
        time(value.getString(COSName.M)),
        certificationLevel(value),
        lock(value),
        offset(holder),
        false);
  }

  private static long[] range(@Nullable COSArray numbers) {
    if (numbers == null || numbers.size() > 64) return new long[0];
    long[] range = new long[numbers.size()];
    for (int i = 0; i < range.length; i++) {
      if (!(numbers.getObject(i) instanceof COSInteger number)) return new long[0];
      range[i] = number.longValue();
    }
    return range;
  }

  private static @Nullable Instant time(@Nullable String text) {
    if (text == null) return null;
    try {
      var calendar = DateConverter.toCalendar(text);
      return calendar == null ? null : calendar.toInstant();
    } catch (DateTimeException | IllegalArgumentException e) {
      return null;
    }
  }

  private static int certificationLevel(COSDictionary value) {
    COSDictionary reference = transform(value, "DocMDP");
    if (reference == null) return 0;
    COSDictionary parameters = reference.getCOSDictionary(PARAMETERS);
    return parameters == null ? 2 : parameters.getInt(COSName.P, 2);
  }

  private static FieldLock lock(COSDictionary value) {
    COSDictionary reference = transform(value, "FieldMDP");
    return reference == null
        ? FieldLock.NONE
        : FieldLock.of(reference.getCOSDictionary(PARAMETERS));
  }

  private static @Nullable COSDictionary transform(COSDictionary value, String method) {
    COSArray references = value.getCOSArray(COSName.getPDFName("Reference"));
    for (int i = 0; references != null && i < Math.min(references.size(), 16); i++) {
      if (references.getObject(i) instanceof COSDictionary reference
          && method.equals(reference.getNameAsString(COSName.getPDFName("TransformMethod")))) {
        return reference;
      }
    }
    return null;
  }

  private long offset(COSBase holder) {
    if (!(holder instanceof COSObject object) || object.getKey() == null) return -1;
    Long offset = document.getDocument().getXrefTable().get(object.getKey());
    return offset == null || offset < 0 ? -1 : offset;
  }
}
