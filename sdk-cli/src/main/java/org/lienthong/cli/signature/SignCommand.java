package org.lienthong.cli.signature;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lienthong.cli.frame.Answer;
import org.lienthong.cli.frame.Command;
import org.lienthong.cli.frame.Context;
import org.lienthong.cli.frame.JsonObject;
import org.lienthong.cli.frame.Lines;
import org.lienthong.cli.frame.OutputFile;
import org.lienthong.cli.frame.WrongUseException;
import org.lienthong.core.Content;
import org.lienthong.core.DocumentCode;
import org.lienthong.core.InputException;
import org.lienthong.signature.CopyKind;
import org.lienthong.signature.SigningKey;
import picocli.CommandLine;

/** Takes one step of issuing an official document, or signs a copy or an annex. */
@CommandLine.Command
public final class SignCommand implements Command {
  /** In what capacity a file is signed. */
  enum Role {
    PERSON,
    AGENCY,
    COPY,
    ANNEX
  }

  @CommandLine.Parameters(paramLabel = "FILE", descriptionKey = "file")
  private Path file = Path.of("");

  @CommandLine.Option(names = "--role", paramLabel = "person|agency|copy|annex", required = true)
  private Role role = Role.PERSON;

  @CommandLine.Mixin private final KeyOptions key = new KeyOptions();

  @CommandLine.Mixin private final NumberOptions number = new NumberOptions();

  @CommandLine.Option(names = "--image", paramLabel = "PNG")
  private @Nullable Path image;

  @CommandLine.Option(names = "--agency-name", paramLabel = "TEXT")
  private @Nullable String agencyName;

  @CommandLine.Option(
      names = "--place",
      paramLabel = "WHAT=PAGE,LEFT,TOP[,WIDTH,HEIGHT]",
      converter = PlaceConverter.class)
  private List<PlaceConverter.Place> places = List.of();

  @CommandLine.Option(
      names = "--copy-kind",
      paramLabel = "sao-y|sao-luc|trich-sao",
      converter = CopyConverter.class)
  private @Nullable CopyKind copyKind;

  @CommandLine.Option(names = "--annex-of", paramLabel = "CODE")
  private @Nullable String annexOf;

  @CommandLine.Mixin private final AuthorityOption authority = new AuthorityOption();

  @CommandLine.Option(
      names = {"-o", "--output"},
      paramLabel = "OUT",
      required = true)
  private Path output = Path.of("");

  /** Nothing yet while key and pictures are looked at, whose failures name themselves. */
  private String about = "";

  @Override
  public String subject() {
    return about;
  }

  @Override
  public Answer run(Context context) {
    checkFit();
    number.check();
    authority.check();
    key.files().and(image).keepFrom(output);
    OutputFile target = OutputFile.at(output);
    Content pdf = Content.of(file);
    Content picture = image == null ? null : Content.of(image);
    Content signed =
        authority.with(
            timestamps ->
                key.with(
                    signer -> {
                      about = file.toString();
                      OfficialSteps steps =
                          new OfficialSteps(context.clock(), number, places, timestamps);
                      return sign(steps, pdf, signer, picture);
                    }));
    Content written = target.write(signed);
    String word = role.name().toLowerCase(Locale.ROOT);
    JsonObject json =
        new JsonObject()
            .put("output", output.toString())
            .put("size", written.length().orElse(0))
            .put("sha256", written.sha256().hex())
            .put("replaced", target.replaced())
            .put("role", word);
    Lines lines =
        new Lines(context.words())
            .say(target.replaced() ? "sign.replaced." + role : "sign." + role, output);
    return Answer.done(number.addTo(json), lines.lines());
  }

  private Content sign(
      OfficialSteps steps, Content pdf, SigningKey signer, @Nullable Content picture) {
    return switch (role) {
      case PERSON -> steps.person(pdf, signer, picture);
      case AGENCY -> steps.agency(pdf, signer, picture, agencyName);
      case COPY ->
          steps.copy(pdf, signer, copyKind == null ? CopyKind.TRUE_COPY : copyKind, agencyName);
      case ANNEX -> steps.annex(pdf, signer, document());
    };
  }

  /**
   * @throws WrongUseException CLI-043 if an annex does not say what it belongs to
   */
  private DocumentCode document() {
    if (annexOf == null) throw WrongUseException.of("CLI-043");
    try {
      return DocumentCode.parse(annexOf);
    } catch (InputException e) {
      throw WrongUseException.of("CLI-043");
    }
  }

  /** What belongs to another role would be left out without a word. */
  private void checkFit() {
    boolean step = role == Role.PERSON || role == Role.AGENCY;
    boolean shown = image != null || number.given() || !places.isEmpty();
    boolean foreign =
        (!step && shown)
            || (role != Role.COPY && copyKind != null)
            || (role != Role.ANNEX && annexOf != null);
    if (foreign) throw WrongUseException.of("CLI-049", role.name().toLowerCase(Locale.ROOT));
    if (role == Role.ANNEX) document();
  }
}
