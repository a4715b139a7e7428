package org.lienthong.cli.exchange;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lienthong.signature.TimestampClient;

/** The timestamp authorities that were named, if any. */
record Witness(@Nullable TimestampClient client) implements AutoCloseable {
  static Witness of(List<URI> authorities) {
    if (authorities.isEmpty()) return new Witness(null);
    TimestampClient.Builder client = TimestampClient.builder(authorities.get(0));
    authorities.stream().skip(1).forEach(client::alternative);
    return new Witness(client.build());
  }

  @Override
  public void close() {
    if (client != null) client.close();
  }
}
