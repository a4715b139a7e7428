package org.lienthong.documents.axis;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.OrganizationId;
import org.lienthong.core.VietnameseText;
import org.lienthong.documents.connection.ConnectionException;

/**
 * The axis's list of agencies, about a hundred thousand of them, fetched when it is first needed
 * and again when it is old. While the axis cannot be reached the last list goes on serving.
 * Thread-safe.
 */
public final class AxisDirectory {
  private final AxisConnection connection;
  private final AxisRegister.Listing listing;
  private final @Nullable Path file;
  private final Duration maxAge;
  private final Clock clock;
  private final ReentrantLock loading = new ReentrantLock();
  private volatile @Nullable Loaded loaded;

  /** One list with what makes searching it quick. */
  private record Loaded(
      Instant at,
      List<AxisAgency> agencies,
      List<String> keys,
      Map<OrganizationId, AxisAgency> byCode) {}

  private AxisDirectory(
      AxisConnection connection,
      AxisRegister.Listing listing,
      @Nullable Path file,
      Duration maxAge,
      Clock clock) {
    this.connection = requireNonNull(connection, "connection");
    this.listing = requireNonNull(listing, "listing");
    this.file = file;
    this.maxAge = requireNonNull(maxAge, "maxAge");
    this.clock = requireNonNull(clock, "clock");
  }

  /**
   * @param maxAge after which the list is fetched again
   */
  public static AxisDirectory of(AxisConnection connection, Duration maxAge) {
    return of(connection, maxAge, Clock.systemUTC());
  }

  public static AxisDirectory of(AxisConnection connection, Duration maxAge, Clock clock) {
    return new AxisDirectory(connection, AxisRegister.Listing.DECISION_20, null, maxAge, clock);
  }

  /** The same over another of the axis's lists. */
  public AxisDirectory over(AxisRegister.Listing listing) {
    return new AxisDirectory(connection, listing, file, maxAge, clock);
  }

  /** The same, kept in a file, so that a program that starts without the axis has the last list. */
  public AxisDirectory keptIn(Path file) {
    return new AxisDirectory(connection, listing, requireNonNull(file, "file"), maxAge, clock);
  }

  /**
   * By either of its codes.
   *
   * @throws ConnectionException if there is no list yet and the axis does not give one
   */
  public Optional<AxisAgency> byCode(OrganizationId code) {
    return Optional.ofNullable(current().byCode().get(code));
  }

  /**
   * By a part of the name or code, without regard to case, diacritics and the placement of tones.
   *
   * @throws ConnectionException as {@link #byCode}
   */
  public List<AxisAgency> find(String text, int most) {
    Loaded list = current();
    String wanted = VietnameseText.searchKey(text);
    List<AxisAgency> found = new ArrayList<>();
    for (int i = 0; i < list.keys().size() && found.size() < most; i++) {
      if (list.keys().get(i).contains(wanted)) found.add(list.agencies().get(i));
    }
    return found;
  }

  /** When the list was fetched; empty before that. */
  public Optional<Instant> fetchedAt() {
    Loaded list = loaded;
    return list == null ? Optional.empty() : Optional.of(list.at());
  }

  /**
   * Fetches the list now.
   *
   * @throws ConnectionException if the axis does not give one; the last list stays
   */
  public void refresh() {
    loading.lock();
    try {
      load();
    } finally {
      loading.unlock();
    }
  }

  private Loaded current() {
    Loaded list = loaded;
    if (list != null && isFresh(list)) return list;
    loading.lock();
    try {
      list = loaded;
      if (list == null && file != null) {
        list = DirectoryFile.read(file).map(AxisDirectory::indexed).orElse(null);
        loaded = list;
      }
      if (list != null && isFresh(list)) return list;
      return load();
    } catch (ConnectionException e) {
      if (list == null) throw e;
      return list;
    } finally {
      loading.unlock();
    }
  }

  private boolean isFresh(Loaded list) {
    return clock.instant().isBefore(list.at().plus(maxAge));
  }

  private Loaded load() {
    DirectoryFile fetched =
        new DirectoryFile(clock.instant(), connection.register().agencies(listing));
    Loaded list = indexed(fetched);
    loaded = list;
    if (file != null) fetched.write(file);
    return list;
  }

  private static Loaded indexed(DirectoryFile list) {
    List<AxisAgency> agencies = list.agencies();
    List<String> keys = new ArrayList<>(agencies.size());
    Map<OrganizationId, AxisAgency> byCode = new HashMap<>(agencies.size() * 2);
    for (AxisAgency agency : agencies) {
      keys.add(VietnameseText.searchKey(agency.code() + " " + agency.name()));
      byCode.putIfAbsent(agency.code(), agency);
      OrganizationId other = agency.otherCode();
      if (other != null) byCode.putIfAbsent(other, agency);
    }
    return new Loaded(list.at(), agencies, keys, byCode);
  }
}
