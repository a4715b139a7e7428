package org.lienthong.signature;

import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lienthong.core.Content;
import org.lienthong.core.Sha256;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A verdict written down, and what it points to. Not thread-safe. */
final class EvidenceText {
  private final ObjectNode root = JsonMapper.shared().createObjectNode();
  private final Map<Sha256, Content> parts = new LinkedHashMap<>();

  EvidenceText put(String name, Object value) {
    root.put(name, value.toString());
    return this;
  }

  EvidenceText circumstances(SignatureVerifier verifier) {
    root.put("trust", verifier.trust().version().hex());
    root.put("policy", verifier.policy().id());
    root.put("policySha256", verifier.policy().sha256().hex());
    root.put("revocation", verifier.revocationMode().name());
    root.put("official", verifier.isOfficial());
    return this;
  }

  EvidenceText verdict(DocumentVerdict verdict) {
    root.put("verdict", verdict.verdict().name());
    texts(root, "reasons", verdict.reasons());
    texts(root, "warnings", verdict.warnings());
    ArrayNode signatures = root.putArray("signatures");
    for (SignatureVerdict one : verdict.signatures()) signature(signatures.addObject(), one);
    timestamps(root, verdict.timestamps());
    return this;
  }

  private void signature(ObjectNode node, SignatureVerdict one) {
    node.put("verdict", one.verdict().name());
    texts(node, "reasons", one.reasons());
    texts(node, "warnings", one.warnings());
    one.certificate().ifPresent(signer -> node.put("certificate", keep(signer)));
    certificates(node, one.path());
    node.put("realm", one.realm().code()).put("role", one.signer().role().name());
    node.put("coverage", one.coverage().name());
    texts(node, "scope", one.scope());
    texts(node, "laterChanges", one.laterChanges().stream().map(c -> c.kind().name()).toList());
    one.claimedTime().ifPresent(time -> node.put("claimedTime", time.toString()));
    node.put("bestTime", one.bestTime().value().toString());
    node.put("bestTimeSource", one.bestTime().source().name());
    node.put("revocation", one.revocation().name());
    evidence(node, one.revocationEvidence());
    texts(node, "algorithms", one.algorithms());
    timestamps(node, one.timestamps());
  }

  private void timestamps(ObjectNode node, List<TimestampVerdict> timestamps) {
    ArrayNode array = node.putArray("timestamps");
    for (TimestampVerdict one : timestamps) {
      ObjectNode item = array.addObject().put("verdict", one.verdict().name());
      texts(item, "reasons", one.reasons());
      texts(item, "warnings", one.warnings());
      item.put("sha256", keep(one.token()));
      one.time().ifPresent(time -> item.put("time", time.toString()));
      item.put("realm", one.realm().code()).put("policy", one.policy());
      certificates(item, one.path());
      evidence(item, one.revocationEvidence());
    }
  }

  private void evidence(ObjectNode node, List<RevocationEvidence> evidence) {
    ArrayNode array = node.putArray("evidence");
    for (RevocationEvidence one : evidence) {
      ObjectNode item = array.addObject().put("sha256", keep(one.bytes()));
      item.put("kind", one.kind().name()).put("source", one.source().name());
      item.put("certificate", keep(one.certificate())).put("status", one.status().name());
      item.put("since", one.since().toString());
      one.until().ifPresent(until -> item.put("until", until.toString()));
    }
  }

  private void certificates(ObjectNode node, List<X509Certificate> path) {
    texts(node, "path", path.stream().map(this::keep).toList());
  }

  private static void texts(ObjectNode node, String name, List<String> texts) {
    ArrayNode array = node.putArray(name);
    texts.forEach(array::add);
  }

  private String keep(X509Certificate certificate) {
    try {
      return keep(Content.of(certificate.getEncoded()));
    } catch (CertificateEncodingException e) {
      throw new IllegalArgumentException("a certificate that was read cannot be written", e);
    }
  }

  private String keep(Content part) {
    Sha256 hash = part.sha256();
    parts.putIfAbsent(hash, part);
    return hash.hex();
  }

  String json() {
    return JsonMapper.shared().writeValueAsString(root);
  }

  Map<Sha256, Content> parts() {
    return Collections.unmodifiableMap(new LinkedHashMap<>(parts));
  }
}
