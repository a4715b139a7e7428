package org.lienthong.signature.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.Sha256;

/**
 * One digest of an object with all that hangs on it, so that two states of a file can be compared.
 * Pages are named by their number only: nearly everything points back to one. Not thread-safe.
 */
final class CosDigest {
  private static final int DEEPEST = 200;
  private static final int MOST_NODES = 500_000;

  private final Map<COSObjectKey, String> known = new HashMap<>();
  private final Set<COSBase> open = Collections.newSetFromMap(new IdentityHashMap<>());
  private int nodes;

  String of(@Nullable COSBase base) throws IOException {
    return Sha256.of(describe(base, 0).getBytes(StandardCharsets.UTF_8)).hex();
  }

  private String describe(@Nullable COSBase base, int depth) throws IOException {
    if (base == null) return "null";
    if (depth > DEEPEST || ++nodes > MOST_NODES) throw new IOException("too deep or too large");
    if (base instanceof COSObject reference) return reference(reference, depth);
    if (!(base instanceof COSDictionary || base instanceof COSArray)) return scalar(base);
    if (!open.add(base)) return "loop";
    try {
      return base instanceof COSArray array
          ? describe(array, depth)
          : describe((COSDictionary) base, depth);
    } finally {
      open.remove(base);
    }
  }

  private String reference(COSObject reference, int depth) throws IOException {
    COSBase target = reference.getObject();
    COSObjectKey key = reference.getKey();
    if (target instanceof COSDictionary page
        && COSName.PAGE.equals(page.getCOSName(COSName.TYPE))) {
      return "page " + key;
    }
    if (key == null) return describe(target, depth + 1);
    String earlier = known.get(key);
    if (earlier != null) return earlier;
    String digest = of(target, depth + 1);
    // Within a loop the digest depends on where one entered, so it must not be kept.
    if (open.isEmpty()) known.put(key, digest);
    return digest;
  }

  private String of(@Nullable COSBase base, int depth) throws IOException {
    return Sha256.of(describe(base, depth).getBytes(StandardCharsets.UTF_8)).hex();
  }

  private String describe(COSArray array, int depth) throws IOException {
    StringBuilder text = new StringBuilder("[");
    for (COSBase item : (List<? extends COSBase>) array.toList()) {
      text.append(describe(item, depth + 1)).append(' ');
    }
    return text.append(']').toString();
  }

  private String describe(COSDictionary dictionary, int depth) throws IOException {
    Map<String, String> entries = new TreeMap<>();
    for (COSName name : dictionary.keySet()) {
      if (name.equals(COSName.PARENT) || name.equals(COSName.P)) continue;
      if (name.equals(COSName.LENGTH) && dictionary instanceof COSStream) continue;
      entries.put(name.getName(), describe(dictionary.getItem(name), depth + 1));
    }
    StringBuilder text = new StringBuilder("<<").append(entries);
    if (dictionary instanceof COSStream stream) text.append(raw(stream));
    return text.append(">>").toString();
  }

  static String raw(COSStream stream) throws IOException {
    MessageDigest digest = Sha256.newDigest();
    try (InputStream in = stream.createRawInputStream()) {
      byte[] buffer = new byte[16_384];
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) digest.update(buffer, 0, n);
    }
    return Sha256.ofDigest(digest.digest()).hex();
  }

  private static String scalar(COSBase base) {
    return base instanceof COSString text ? "(" + text.toHexString() + ")" : base.toString();
  }
}
