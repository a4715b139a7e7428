package org.lienthong.signature.internal;

import java.util.HashSet;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.jspecify.annotations.Nullable;

/** Which form fields a signature forbids to change (FieldMDP, ISO 32000-1, 12.8.2.4). */
final class FieldLock {
  static final FieldLock NONE = new FieldLock("", Set.of());

  private static final COSName ACTION = COSName.getPDFName("Action");
  private static final int MOST_NAMES = 10_000;

  private final String action;
  private final Set<String> names;

  private FieldLock(String action, Set<String> names) {
    this.action = action;
    this.names = names;
  }

  static FieldLock of(@Nullable COSDictionary parameters) {
    if (parameters == null) return new FieldLock("All", Set.of());
    Set<String> names = new HashSet<>();
    COSArray fields = parameters.getCOSArray(COSName.FIELDS);
    for (int i = 0; fields != null && i < Math.min(fields.size(), MOST_NAMES); i++) {
      if (fields.getObject(i) instanceof COSString name) names.add(name.getString());
    }
    return new FieldLock(parameters.getNameAsString(ACTION, "All"), names);
  }

  boolean locks(String field) {
    return switch (action) {
      case "" -> false;
      case "Include" -> named(field);
      case "Exclude" -> !named(field);
      default -> true;
    };
  }

  /** A name stands for everything below it. */
  private boolean named(String field) {
    return names.stream().anyMatch(name -> field.equals(name) || field.startsWith(name + "."));
  }
}
