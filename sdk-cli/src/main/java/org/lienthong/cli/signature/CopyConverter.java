package org.lienthong.cli.signature;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lienthong.cli.frame.WrongUseException;
import org.lienthong.signature.CopyKind;
import picocli.CommandLine;

/** The kind of a copy, in the words of the decree without their marks. */
final class CopyConverter implements CommandLine.ITypeConverter<CopyKind> {
  private static final Map<String, CopyKind> KINDS =
      Map.of(
          "sao-y", CopyKind.TRUE_COPY,
          "sao-luc", CopyKind.COPY_OF_COPY,
          "trich-sao", CopyKind.EXCERPT);

  @Override
  public CopyKind convert(String text) {
    @Nullable CopyKind kind = KINDS.get(text.toLowerCase(Locale.ROOT));
    if (kind == null) throw WrongUseException.of("CLI-048", text);
    return kind;
  }
}
