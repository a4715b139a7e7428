package org.lienthong.cli.reporting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lienthong.cli.frame.Answer;
import org.lienthong.cli.frame.Command;
import org.lienthong.cli.frame.Context;
import org.lienthong.cli.frame.JsonObject;
import org.lienthong.cli.frame.Lines;
import org.lienthong.core.AdministrativeUnit;
import org.lienthong.core.AdministrativeUnits;
import org.lienthong.core.UnitSuccession;
import org.lienthong.core.VietnamTime;
import picocli.CommandLine;

/** What a unit went into. */
@CommandLine.Command
public final class UnitSuccessorsCommand implements Command {
  @CommandLine.Parameters(paramLabel = "CODE", descriptionKey = "code")
  private String code = "";

  @CommandLine.Option(names = "--on", paramLabel = "DATE")
  private @Nullable LocalDate on;

  @CommandLine.Mixin private final UnitsOptions lists = new UnitsOptions();

  @Override
  public Answer run(Context context) {
    AdministrativeUnits units = lists.load();
    AdministrativeUnit unit = unit(units, VietnamTime.dateOf(context.clock().instant()));
    List<JsonObject> successors = new ArrayList<>();
    Lines lines = new Lines(context.words());
    Units.describe(lines, unit);
    for (UnitSuccession edge : units.successors(unit)) {
      successors.add(
          new JsonObject()
              .put("on", edge.on().toString())
              .put("partial", edge.partial())
              .put("to", Units.json(edge.to())));
      String key = edge.partial() ? "units.into.partial" : "units.into";
      lines.say(key, VietnamTime.format(edge.on()), Units.title(edge.to()));
    }
    List<AdministrativeUnit> below = successors.isEmpty() ? Units.below(units, unit) : List.of();
    for (AdministrativeUnit heir : below) lines.say("units.below-into", Units.title(heir));
    if (successors.isEmpty() && below.isEmpty()) {
      lines.say(unit.validTo() == null ? "units.still-there" : "units.ended-alone");
    }
    JsonObject json =
        new JsonObject()
            .put("unit", Units.json(unit))
            .put("successors", successors)
            .put("below", Units.brief(below));
    return Answer.done(json, lines.lines());
  }

  /** Most codes named another unit before the reorganisation, and that one is asked for. */
  private AdministrativeUnit unit(AdministrativeUnits units, LocalDate today) {
    if (on != null) return Units.require(units, code, on);
    LocalDate before = AdministrativeUnits.REORGANISATION_2025.minusDays(1);
    return Units.find(units, code, before).orElseGet(() -> Units.require(units, code, today));
  }
}
