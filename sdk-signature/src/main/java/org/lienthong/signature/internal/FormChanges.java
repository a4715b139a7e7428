package org.lienthong.signature.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.jspecify.annotations.Nullable;

/** Which fields of a form differ, by their full names; new signatures are no difference. */
final class FormChanges {
  private static final int DEEPEST = 32;

  private final CosDigest old;
  private final CosDigest now;
  private final Set<String> names = new LinkedHashSet<>();

  private FormChanges(CosDigest old, CosDigest now) {
    this.old = old;
    this.now = now;
  }

  static Set<String> between(
      @Nullable COSArray first, @Nullable COSArray second, CosDigest old, CosDigest now)
      throws IOException {
    FormChanges changes = new FormChanges(old, now);
    changes.compare(first, second, "", 0);
    return changes.names;
  }

  private void compare(
      @Nullable COSArray first, @Nullable COSArray second, String parent, int depth)
      throws IOException {
    List<COSBase> added = items(second);
    List<COSBase> gone = new ArrayList<>();
    List<String> digests = new ArrayList<>();
    for (COSBase item : added) digests.add(now.of(item));
    for (COSBase item : items(first)) {
      int kept = digests.indexOf(old.of(item));
      if (kept < 0) {
        gone.add(item);
      } else {
        digests.remove(kept);
        added.remove(kept);
      }
    }
    for (COSBase item : gone) {
      String name = name(item, parent);
      COSBase twin =
          added.stream().filter(one -> name(one, parent).equals(name)).findFirst().orElse(null);
      if (twin != null) added.remove(twin);
      changed(item, twin, name, depth);
    }
    for (COSBase item : added) if (!isSignature(item)) names.add(name(item, parent));
  }

  private void changed(COSBase before, @Nullable COSBase after, String name, int depth)
      throws IOException {
    COSArray kids = kids(before);
    COSArray newKids = after == null ? null : kids(after);
    int known = names.size();
    if (kids != null && newKids != null && depth < DEEPEST) compare(kids, newKids, name, depth + 1);
    if (names.size() == known) names.add(name);
  }

  private static List<COSBase> items(@Nullable COSArray array) {
    List<COSBase> items = new ArrayList<>();
    for (int i = 0; array != null && i < array.size(); i++) items.add(array.get(i));
    return items;
  }

  private static @Nullable COSArray kids(COSBase field) {
    return target(field) instanceof COSDictionary dictionary
        ? dictionary.getCOSArray(COSName.KIDS)
        : null;
  }

  private static String name(COSBase field, String parent) {
    String own =
        target(field) instanceof COSDictionary dictionary
            ? dictionary.getString(COSName.T, "")
            : "";
    return parent.isEmpty() || own.isEmpty() ? parent + own : parent + "." + own;
  }

  /** A field with a signature in it: what it is worth, its own verdict tells. */
  static boolean isSignature(COSBase field) {
    return target(field) instanceof COSDictionary widget
        && COSName.SIG.equals(widget.getCOSName(COSName.FT))
        && widget.containsKey(COSName.V);
  }

  private static @Nullable COSBase target(COSBase base) {
    return base instanceof COSObject reference ? reference.getObject() : base;
  }
}
