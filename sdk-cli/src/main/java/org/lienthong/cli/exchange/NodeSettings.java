package org.lienthong.cli.exchange;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.lienthong.core.OrganizationId;
import org.lienthong.core.Secret;
import org.lienthong.documents.Party;
import org.lienthong.documents.axis.AxisConnection;

/**
 * What {@code node.json} says.
 *
 * @param self the office as envelopes name it
 * @param alsoKnownAs other identifiers that it is addressed by
 * @param links in the order in which they are asked whether they reach a recipient
 */
record NodeSettings(Party self, List<OrganizationId> alsoKnownAs, List<Link> links) {
  NodeSettings {
    requireNonNull(self, "self");
    alsoKnownAs = List.copyOf(alsoKnownAs);
    links = List.copyOf(links);
  }

  /**
   * One place on one network.
   *
   * @param secretFile absolute
   * @param reaches patterns of identifiers, in which a star stands for anything; none means all
   */
  record Link(String name, URI url, String systemId, Path secretFile, List<String> reaches) {
    Link {
      reaches = List.copyOf(reaches);
    }

    /**
     * @throws org.lienthong.core.InputException CORE-010 if the secret cannot be read
     */
    AxisConnection connect(Clock clock) {
      return AxisConnection.builder(url, systemId, Secret.read(secretFile))
          .name(name)
          .reach(reach())
          .clock(clock)
          .build();
    }

    private Predicate<OrganizationId> reach() {
      if (reaches.isEmpty()) return id -> true;
      List<Pattern> patterns = reaches.stream().map(Link::pattern).toList();
      return id -> patterns.stream().anyMatch(pattern -> pattern.matcher(id.value()).matches());
    }

    private static Pattern pattern(String stars) {
      StringBuilder regex = new StringBuilder();
      for (String part : stars.split("\\*", -1)) {
        if (!regex.isEmpty()) regex.append(".*");
        regex.append("(?:").append(Pattern.quote(part)).append(')');
      }
      return Pattern.compile(regex.toString());
    }

    /** Whether it holds more than an address: a user name, a query or a fragment. */
    static boolean isMoreThanAddress(String text) {
      return text.matches("(?s).*[@?#].*");
    }

    /**
     * @throws IllegalArgumentException if it is no address of the web, or more than that
     */
    static URI url(String text) {
      if (isMoreThanAddress(text)) {
        throw new IllegalArgumentException("no user name, query and fragment was expected");
      }
      URI url = URI.create(text);
      if (!text.matches("https?://.*") || url.getHost() == null) {
        throw new IllegalArgumentException("an http or https address was expected, was " + text);
      }
      return url;
    }

    /** Whether the network is a program on this machine, such as the hub. */
    boolean isLocal() {
      return List.of("127.0.0.1", "localhost", "[::1]").contains(String.valueOf(url.getHost()));
    }
  }
}
