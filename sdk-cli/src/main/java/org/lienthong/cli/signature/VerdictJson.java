package org.lienthong.cli.signature;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.lienthong.cli.frame.JsonObject;
import org.lienthong.cli.frame.Values;
import org.lienthong.signature.BestTime;
import org.lienthong.signature.DocumentVerdict;
import org.lienthong.signature.LaterChange;
import org.lienthong.signature.SignatureVerdict;
import org.lienthong.signature.Signer;

/** A verdict as programs read it. */
final class VerdictJson {
  private VerdictJson() {}

  static JsonObject of(DocumentVerdict verdict, Locale language) {
    List<JsonObject> signatures = new ArrayList<>();
    for (SignatureVerdict one : verdict.signatures()) signatures.add(of(one, language));
    return new JsonObject()
        .put("verdict", verdict.verdict().name())
        .put("reasons", verdict.reasons())
        .put("warnings", verdict.warnings())
        .put("messages", verdict.messages(language))
        .put("signatures", signatures);
  }

  private static JsonObject of(SignatureVerdict verdict, Locale language) {
    Signer signer = verdict.signer();
    BestTime best = verdict.bestTime();
    return new JsonObject()
        .put("verdict", verdict.verdict().name())
        .put("reasons", verdict.reasons())
        .put("messages", verdict.messages(language))
        .put("field", verdict.field())
        .put(
            "signer",
            new JsonObject()
                .put("name", signer.name())
                .put("organization", signer.organization())
                .put("role", signer.role().name()))
        .put("issuer", verdict.issuer())
        .put("realm", verdict.realm().code())
        .put("coverage", verdict.coverage().name())
        .put("scope", verdict.scope())
        .put("laterChanges", verdict.laterChanges().stream().map(VerdictJson::of).toList())
        .put("claimedTime", verdict.claimedTime().map(Values::iso))
        .put(
            "bestTime",
            new JsonObject()
                .put("value", Values.iso(best.value()))
                .put("source", best.source().name()))
        .put("revocation", verdict.revocation().name())
        .put("algorithms", verdict.algorithms())
        .put("warnings", verdict.warnings());
  }

  private static JsonObject of(LaterChange change) {
    return new JsonObject().put("kind", change.kind().name()).put("where", change.where());
  }
}
