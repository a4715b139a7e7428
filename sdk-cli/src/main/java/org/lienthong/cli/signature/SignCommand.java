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
import picocli.CommandLine;

/** Takes one step of issuing an official document: the person signs, or the agency. */
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

  @CommandLine.Option(names = "--role", paramLabel = "person|agency", required = true)
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

  @CommandLine.Option(names = "--tsa", paramLabel = "URL", hidden = true)
  private @Nullable String timestampAuthority;

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
    refuseWhatIsNotThereYet();
    number.check();
    OutputFile target = OutputFile.at(output);
    Content pdf = Content.of(file);
    Content picture = image == null ? null : Content.of(image);
    OfficialSteps steps = new OfficialSteps(context.clock(), number, places);
    Content signed =
        key.with(
            signer -> {
              about = file.toString();
              return role == Role.PERSON
                  ? steps.person(pdf, signer, picture)
                  : steps.agency(pdf, signer, picture, agencyName);
            });
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

  private void refuseWhatIsNotThereYet() {
    if (role == Role.COPY || role == Role.ANNEX) {
      throw WrongUseException.of("CLI-043", role.name().toLowerCase(Locale.ROOT));
    }
    if (timestampAuthority != null) throw WrongUseException.of("CLI-042");
  }
}
