package org.lienthong.signature.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;

/** How the drawing of a page relates to what it was. */
enum PageContent {
  SAME,
  /** The old drawing, untouched and not moved or clipped, then more. */
  APPENDED,
  REPLACED;

  private static final int LARGEST_PROLOGUE = 64;

  static PageContent compare(COSDictionary before, COSDictionary after) throws IOException {
    List<COSStream> first = streams(before);
    List<COSStream> second = streams(after);
    List<String> old = digests(first);
    List<String> now = digests(second);
    if (old.equals(now)) return SAME;
    for (int start = 0; start + old.size() <= now.size(); start++) {
      if (now.subList(start, start + old.size()).equals(old)) return APPENDED;
      // Before the old drawing only "save the state" may stand: anything else could move or hide
      // it.
      if (!savesState(second.get(start))) return REPLACED;
    }
    return REPLACED;
  }

  private static List<COSStream> streams(COSDictionary page) {
    List<COSStream> streams = new ArrayList<>();
    COSBase contents = page.getDictionaryObject(COSName.CONTENTS);
    if (contents instanceof COSStream stream) streams.add(stream);
    if (contents instanceof COSArray array) {
      for (int i = 0; i < array.size(); i++) {
        if (array.getObject(i) instanceof COSStream stream) streams.add(stream);
      }
    }
    return streams;
  }

  private static List<String> digests(List<COSStream> streams) throws IOException {
    List<String> digests = new ArrayList<>();
    for (COSStream stream : streams) {
      digests.add(CosDigest.raw(stream) + stream.getDictionaryObject(COSName.FILTER));
    }
    return digests;
  }

  private static boolean savesState(COSStream stream) throws IOException {
    try (InputStream in = stream.createInputStream()) {
      byte[] start = in.readNBytes(LARGEST_PROLOGUE);
      return in.read() < 0 && new String(start, StandardCharsets.ISO_8859_1).strip().equals("q");
    }
  }
}
