package org.lienthong.documents.edxml;

/**
 * How much of a file the reader accepts before it refuses. Real documents stay far below; raise a
 * limit only for a sender you know.
 *
 * @param fileBytes of the whole edXML file
 * @param depth of nested elements
 * @param elements in the whole file
 * @param headerCharacters of all text outside attachments and all comments
 * @param attachments in number
 * @param unpackedBytes of one attachment after unpacking
 * @param expansion times that unpacking may enlarge an attachment once it exceeds 16 MiB
 */
public record EdxmlLimits(
    long fileBytes,
    int depth,
    int elements,
    int headerCharacters,
    int attachments,
    long unpackedBytes,
    int expansion) {
  /** 4 GiB, 40 levels, 20,000 elements, 2 Mi characters, 500 attachments of 2 GiB, 200 times. */
  public static final EdxmlLimits DEFAULT =
      new EdxmlLimits(4L << 30, 40, 20_000, 2 << 20, 500, 2L << 30, 200);

  public EdxmlLimits {
    if (fileBytes < 1
        || depth < 1
        || elements < 1
        || headerCharacters < 1
        || attachments < 0
        || unpackedBytes < 1
        || expansion < 1) {
      throw new IllegalArgumentException("limits must be positive");
    }
  }

  /** The same with another bound on the number of attachments. */
  public EdxmlLimits withAttachments(int most) {
    return new EdxmlLimits(
        fileBytes, depth, elements, headerCharacters, most, unpackedBytes, expansion);
  }

  /** The same with another bound on one unpacked attachment. */
  public EdxmlLimits withUnpackedBytes(long most) {
    return new EdxmlLimits(
        fileBytes, depth, elements, headerCharacters, attachments, most, expansion);
  }

  /** The same with another bound on the file. */
  public EdxmlLimits withFileBytes(long most) {
    return new EdxmlLimits(
        most, depth, elements, headerCharacters, attachments, unpackedBytes, expansion);
  }
}
