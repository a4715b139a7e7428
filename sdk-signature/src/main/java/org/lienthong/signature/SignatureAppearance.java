package org.lienthong.signature;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.Content;

/** What a signature shows on the page: a picture, lines of text, or both. Immutable. */
public final class SignatureAppearance {
  private final Placement box;
  private final @Nullable Content image;
  private final @Nullable Placement imageBox;
  private final List<String> lines;
  private final @Nullable Placement textBox;

  private SignatureAppearance(
      Placement box,
      @Nullable Content image,
      @Nullable Placement imageBox,
      List<String> lines,
      @Nullable Placement textBox) {
    this.box = box;
    this.image = image;
    this.imageBox = imageBox;
    this.lines = lines;
    this.textBox = textBox;
  }

  /** A PNG stretched over the whole box. */
  public static SignatureAppearance image(Content png, Placement box) {
    return new SignatureAppearance(box, requireNonNull(png, "png"), box, List.of(), null);
  }

  /** Centred lines of the bundled serif font, as large as fits, at most 10 points. */
  public static SignatureAppearance text(List<String> lines, Placement box) {
    return new SignatureAppearance(box, null, null, List.copyOf(lines), box);
  }

  /** Both boxes on one page; the signature's own box is the smallest that holds both. */
  public SignatureAppearance withText(List<String> lines, Placement textBox) {
    if (textBox.page() != box.page()) {
      throw new IllegalArgumentException(
          "one signature shows on one page, not on " + box.page() + " and " + textBox.page());
    }
    double left = Math.min(box.leftMm(), textBox.leftMm());
    double top = Math.min(box.topMm(), textBox.topMm());
    double right = Math.max(box.leftMm() + box.widthMm(), textBox.leftMm() + textBox.widthMm());
    double bottom = Math.max(box.topMm() + box.heightMm(), textBox.topMm() + textBox.heightMm());
    Placement both = new Placement(box.page(), left, top, right - left, bottom - top);
    return new SignatureAppearance(both, image, imageBox, List.copyOf(lines), textBox);
  }

  public Placement box() {
    return box;
  }

  public Optional<Content> image() {
    return Optional.ofNullable(image);
  }

  public Optional<Placement> imageBox() {
    return Optional.ofNullable(imageBox);
  }

  public List<String> lines() {
    return lines;
  }

  public Optional<Placement> textBox() {
    return Optional.ofNullable(textBox);
  }
}
