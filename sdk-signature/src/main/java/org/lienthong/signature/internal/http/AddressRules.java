package org.lienthong.signature.internal.http;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Where may be asked. An address from a certificate must not lead into the network of whoever
 * checks it; one that the operator typed may.
 */
public final class AddressRules {
  private static final AddressRules ANY = new AddressRules(true, Set.of());

  private final boolean any;
  private final Set<String> allowedHosts;

  private AddressRules(boolean any, Set<String> allowedHosts) {
    this.any = any;
    this.allowedHosts = allowedHosts;
  }

  public static AddressRules any() {
    return ANY;
  }

  /** Public addresses only, and these hosts wherever they are. */
  public static AddressRules publicAnd(Set<String> hosts) {
    return new AddressRules(
        false, Set.copyOf(hosts.stream().map(host -> host.toLowerCase(Locale.ROOT)).toList()));
  }

  /**
   * The addresses to connect to: what was checked is what is used, so a name that changes its
   * address between the two gains nothing.
   *
   * @throws IOException if one of them is not allowed
   */
  List<InetAddress> resolve(String host) throws IOException {
    List<InetAddress> addresses = List.of(InetAddress.getAllByName(host));
    if (any || allowedHosts.contains(host.toLowerCase(Locale.ROOT))) return addresses;
    for (InetAddress address : addresses) {
      if (!isPublic(address)) throw new IOException(host + " is not at a public address");
    }
    return addresses;
  }

  static boolean isPublic(InetAddress address) {
    if (address.isLoopbackAddress()
        || address.isAnyLocalAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress()
        || address.isMulticastAddress()) {
      return false;
    }
    byte[] bytes = address.getAddress();
    if (address instanceof Inet4Address) return isPublic(bytes, 0);
    return address instanceof Inet6Address && isPublic6(bytes);
  }

  private static boolean isPublic(byte[] bytes, int from) {
    int first = bytes[from] & 0xFF;
    int second = bytes[from + 1] & 0xFF;
    int third = bytes[from + 2] & 0xFF;
    boolean special =
        first == 0
            || first == 10
            || first == 127
            || (first == 100 && second >= 64 && second < 128)
            || (first == 169 && second == 254)
            || (first == 172 && second >= 16 && second < 32)
            || (first == 192 && second == 0 && (third == 0 || third == 2))
            || (first == 192 && second == 168)
            || (first == 198 && (second == 18 || second == 19))
            || (first == 198 && second == 51 && third == 100)
            || (first == 203 && second == 0 && third == 113)
            || first >= 224;
    return !special;
  }

  /** Also the forms that carry an old address inside: translated, tunnelled. */
  private static boolean isPublic6(byte[] bytes) {
    int first = bytes[0] & 0xFF;
    int second = bytes[1] & 0xFF;
    if ((first & 0xFE) == 0xFC || first == 0xFE || first == 0xFF) return false;
    if (first == 0x20 && second == 0x02) return isPublic(bytes, 2);
    if (first == 0x20 && second == 0x01 && bytes[2] == 0) return false;
    if (first == 0x20 && second == 0x01 && (bytes[2] & 0xFF) == 0x0D) return false;
    if (first == 0 && second == 0x64) return isPublic(bytes, 12);
    return first != 0;
  }
}
