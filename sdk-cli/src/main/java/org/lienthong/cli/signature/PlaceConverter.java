package org.lienthong.cli.signature;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lienthong.cli.frame.WrongUseException;
import org.lienthong.core.DocumentAnchors;
import org.lienthong.signature.Placement;
import picocli.CommandLine;

/** {@code signature=1,100,200,80,30}: page, then millimetres from the left and the top. */
final class PlaceConverter implements CommandLine.ITypeConverter<PlaceConverter.Place> {
  private static final String MM = ",(\\d{1,4}(?:\\.\\d+)?)";
  private static final Pattern FORM =
      Pattern.compile("(number|date|signature)=(\\d{1,5})" + MM + MM + "(?:" + MM + MM + ")?");
  private static final Map<String, String> ANCHORS =
      Map.of(
          "number", DocumentAnchors.NUMBER,
          "date", DocumentAnchors.ISSUE_DATE,
          "signature", DocumentAnchors.SIGNATURE);

  /** Where one anchor should be. */
  record Place(String anchor, Placement placement) {}

  @Override
  public Place convert(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) throw WrongUseException.of("CLI-046", text);
    boolean room = form.group(1).equals("signature");
    boolean sized = form.group(5) != null;
    try {
      return new Place(
          String.valueOf(ANCHORS.get(form.group(1))),
          new Placement(
              Integer.parseInt(form.group(2)),
              Double.parseDouble(form.group(3)),
              Double.parseDouble(form.group(4)),
              sized
                  ? Double.parseDouble(form.group(5))
                  : room ? DocumentAnchors.SIGNATURE_WIDTH_MM : 0,
              sized
                  ? Double.parseDouble(form.group(6))
                  : room ? DocumentAnchors.SIGNATURE_HEIGHT_MM : 0));
    } catch (IllegalArgumentException outOfRange) {
      throw WrongUseException.of("CLI-046", text);
    }
  }
}
