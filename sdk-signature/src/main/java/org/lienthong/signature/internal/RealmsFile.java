package org.lienthong.signature.internal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.lienthong.core.Content;
import org.lienthong.core.ErrorDetail;
import org.lienthong.core.InputException;
import org.lienthong.signature.Realm;
import org.lienthong.signature.TrustStore;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code realms.json}: which realm each certificate file, or fingerprint, belongs to. */
public final class RealmsFile {
  private static final int LARGEST = 1 << 20;

  private RealmsFile() {}

  /** Empty if there is no such file. */
  public static Map<String, Realm> read(Path file) {
    Map<String, Realm> realms = new HashMap<>();
    if (!Files.exists(file)) return realms;
    try {
      JsonNode root = JsonMapper.shared().readTree(Content.of(file).bytes(LARGEST));
      if (!root.isObject()) throw new IllegalArgumentException("not an object");
      for (Map.Entry<String, JsonNode> entry : root.properties()) {
        if (!entry.getValue().isString()) throw new IllegalArgumentException("not a text");
        String name = entry.getKey();
        String key = name.matches("[0-9A-Fa-f]{64}") ? name.toLowerCase(Locale.ROOT) : name;
        realms.put(key, new Realm(entry.getValue().stringValue()));
      }
      return realms;
    } catch (JacksonException | IllegalArgumentException e) {
      throw new InputException(ErrorDetail.of("SIG-052", TrustStore.class, file), e);
    }
  }
}
