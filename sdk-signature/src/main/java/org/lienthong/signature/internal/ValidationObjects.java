package org.lienthong.signature.internal;

import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;

/**
 * The objects that may be written when evidence or a timestamp is added: these themselves, and what
 * lists them. What else changed in the latter, the comparison of the two states tells.
 */
final class ValidationObjects {
  private static final int DEEPEST = 64;
  private static final COSName TIMESTAMP = COSName.getPDFName("ETSI.RFC3161");

  private final Set<COSObjectKey> keys = new HashSet<>();
  private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());

  private ValidationObjects() {}

  static Set<COSObjectKey> of(PDDocument document) {
    ValidationObjects objects = new ValidationObjects();
    COSBase root = document.getDocument().getTrailer().getItem(COSName.ROOT);
    objects.name(root);
    COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
    objects.collect(catalog.getItem(SecurityStore.NAME), 0);
    objects.name(catalog.getItem(COSName.ACRO_FORM));
    COSDictionary form = catalog.getCOSDictionary(COSName.ACRO_FORM);
    if (form != null) objects.collectTimestamps(form);
    return objects.keys;
  }

  private void collectTimestamps(COSDictionary form) {
    name(form.getItem(COSName.FIELDS));
    COSArray fields = form.getCOSArray(COSName.FIELDS);
    for (int i = 0; fields != null && i < fields.size(); i++) {
      if (fields.getObject(i) instanceof COSDictionary field
          && field.getDictionaryObject(COSName.V) instanceof COSDictionary value
          && TIMESTAMP.equals(value.getCOSName(COSName.SUB_FILTER))) {
        collect(fields.get(i), 0);
        name(field.getItem(COSName.P));
        COSDictionary page = field.getCOSDictionary(COSName.P);
        if (page != null) name(page.getItem(COSName.ANNOTS));
      }
    }
  }

  private void name(@Nullable COSBase base) {
    if (base instanceof COSObject reference && reference.getKey() != null) {
      keys.add(reference.getKey());
    }
  }

  private void collect(@Nullable COSBase base, int depth) {
    if (base == null || depth > DEEPEST) return;
    name(base);
    COSBase target = base instanceof COSObject reference ? reference.getObject() : base;
    if (target == null || !seen.add(target)) return;
    if (target instanceof COSArray array) {
      for (int i = 0; i < array.size(); i++) collect(array.get(i), depth + 1);
    }
    if (target instanceof COSDictionary dictionary) {
      for (COSName key : dictionary.keySet()) {
        boolean upwards = key.equals(COSName.P) || key.equals(COSName.PARENT);
        if (!upwards) collect(dictionary.getItem(key), depth + 1);
      }
    }
  }
}
