package org.lienthong.cli;

import java.util.List;
import org.lienthong.cli.documents.ComposeCommand;
import org.lienthong.cli.documents.ConvertCommand;
import org.lienthong.cli.documents.InspectCommand;
import org.lienthong.cli.frame.Registration;
import org.lienthong.cli.reporting.CheckReportCommand;
import org.lienthong.cli.reporting.ResolveUnitCommand;
import org.lienthong.cli.reporting.RollUpCommand;
import org.lienthong.cli.reporting.UnitSuccessorsCommand;
import org.lienthong.cli.signature.SignCommand;
import org.lienthong.cli.signature.VerifyCommand;

/** Everything the program can do, in the order in which help lists it. */
public final class Commands {
  private Commands() {}

  public static List<Registration> all() {
    return List.of(
        new Registration("inspect", InspectCommand::new),
        new Registration("convert", ConvertCommand::new),
        new Registration("compose", ComposeCommand::new),
        new Registration("verify", VerifyCommand::new),
        new Registration("sign", SignCommand::new),
        new Registration("report check", CheckReportCommand::new),
        new Registration("report rollup", RollUpCommand::new),
        new Registration("units resolve", ResolveUnitCommand::new),
        new Registration("units successors", UnitSuccessorsCommand::new));
  }
}
