package org.lienthong.reporting.internal.chart;

import javax.imageio.metadata.IIOMetadataNode;

/** What a PNG says beside its picture: how large it is on paper, and what it shows. */
final class PngWords {
  private static final String DOTS_PER_METRE = "7559"; // 192 dpi, for two dots a unit

  private PngWords() {}

  static IIOMetadataNode of(String format, String title, String description) {
    IIOMetadataNode density = new IIOMetadataNode("pHYs");
    density.setAttribute("pixelsPerUnitXAxis", DOTS_PER_METRE);
    density.setAttribute("pixelsPerUnitYAxis", DOTS_PER_METRE);
    density.setAttribute("unitSpecifier", "meter");
    IIOMetadataNode texts = new IIOMetadataNode("iTXt");
    texts.appendChild(text("Title", title));
    texts.appendChild(text("Description", description));
    IIOMetadataNode root = new IIOMetadataNode(format);
    root.appendChild(density);
    root.appendChild(texts);
    return root;
  }

  private static IIOMetadataNode text(String keyword, String text) {
    IIOMetadataNode entry = new IIOMetadataNode("iTXtEntry");
    entry.setAttribute("keyword", keyword);
    entry.setAttribute("compressionFlag", "FALSE");
    entry.setAttribute("compressionMethod", "0");
    entry.setAttribute("languageTag", "vi");
    entry.setAttribute("translatedKeyword", keyword);
    entry.setAttribute("text", text);
    return entry;
  }
}
