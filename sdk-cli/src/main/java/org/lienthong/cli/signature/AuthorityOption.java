package org.lienthong.cli.signature;

import java.net.URI;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lienthong.cli.frame.WrongUseException;
import org.lienthong.signature.TimestampClient;
import picocli.CommandLine;

/** The authority that gives timestamps, where one is named. */
final class AuthorityOption {
  @CommandLine.Option(names = "--tsa", paramLabel = "URL")
  private @Nullable String authority;

  boolean given() {
    return authority != null;
  }

  /**
   * @throws WrongUseException CLI-042 if it is no http address
   */
  void check() {
    if (authority != null) parsed(authority);
  }

  /** Lends a client for one use; none without an authority. */
  <R> R with(Function<@Nullable TimestampClient, R> use) {
    if (authority == null) return use.apply(null);
    try (TimestampClient client = TimestampClient.of(parsed(authority))) {
      return use.apply(client);
    }
  }

  private static URI parsed(String text) {
    try {
      URI address = URI.create(text);
      String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
      boolean known = scheme.equals("http") || scheme.equals("https");
      if (known && address.getHost() != null && address.getUserInfo() == null) return address;
    } catch (IllegalArgumentException noAddress) {
      // Said below in our words.
    }
    throw WrongUseException.of("CLI-042", text);
  }
}
