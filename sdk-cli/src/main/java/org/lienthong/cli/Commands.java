package org.lienthong.cli;

import java.util.List;
import org.lienthong.cli.documents.ComposeCommand;
import org.lienthong.cli.documents.ConvertCommand;
import org.lienthong.cli.documents.InspectCommand;
import org.lienthong.cli.exchange.DeadCommand;
import org.lienthong.cli.exchange.DoctorCommand;
import org.lienthong.cli.exchange.ExportEvidenceCommand;
import org.lienthong.cli.exchange.HubCommand;
import org.lienthong.cli.exchange.InitNodeCommand;
import org.lienthong.cli.exchange.RecallCommand;
import org.lienthong.cli.exchange.ReceiveCommand;
import org.lienthong.cli.exchange.RegisterNodeCommand;
import org.lienthong.cli.exchange.SendCommand;
import org.lienthong.cli.exchange.StatusCommand;
import org.lienthong.cli.exchange.TrackCommand;
import org.lienthong.cli.exchange.VerifyEvidenceCommand;
import org.lienthong.cli.frame.Registration;
import org.lienthong.cli.reporting.ChartCommand;
import org.lienthong.cli.reporting.CheckReportCommand;
import org.lienthong.cli.reporting.ExportReportCommand;
import org.lienthong.cli.reporting.ImportReportCommand;
import org.lienthong.cli.reporting.ResolveUnitCommand;
import org.lienthong.cli.reporting.RollUpCommand;
import org.lienthong.cli.reporting.UnitSuccessorsCommand;
import org.lienthong.cli.signature.SignCommand;
import org.lienthong.cli.signature.TimestampCommand;
import org.lienthong.cli.signature.VerifyCommand;
import org.lienthong.cli.signature.VerifyLogCommand;

/** Everything the program can do, in the order in which help lists it. */
public final class Commands {
  private Commands() {}

  public static List<Registration> all() {
    return List.of(
        new Registration("inspect", InspectCommand::new),
        new Registration("convert", ConvertCommand::new),
        new Registration("compose", ComposeCommand::new),
        new Registration("hub", HubCommand::new),
        new Registration("node init", InitNodeCommand::new),
        new Registration("node register", RegisterNodeCommand::new),
        new Registration("send", SendCommand::new),
        new Registration("receive", ReceiveCommand::new),
        new Registration("track", TrackCommand::new),
        new Registration("recall", RecallCommand::new),
        new Registration("status", StatusCommand::new),
        new Registration("dead", DeadCommand::new),
        new Registration("evidence export", ExportEvidenceCommand::new),
        new Registration("evidence verify", VerifyEvidenceCommand::new),
        new Registration("evidence verify-log", VerifyLogCommand::new),
        new Registration("doctor", DoctorCommand::new),
        new Registration("verify", VerifyCommand::new),
        new Registration("sign", SignCommand::new),
        new Registration("timestamp", TimestampCommand::new),
        new Registration("report check", CheckReportCommand::new),
        new Registration("report rollup", RollUpCommand::new),
        new Registration("report export", ExportReportCommand::new),
        new Registration("report import", ImportReportCommand::new),
        new Registration("report chart", ChartCommand::new),
        new Registration("units resolve", ResolveUnitCommand::new),
        new Registration("units successors", UnitSuccessorsCommand::new));
  }
}
