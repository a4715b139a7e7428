package org.lienthong.testkit.internal.hub;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.Content;
import org.lienthong.core.OrganizationId;
import org.lienthong.core.Secret;
import org.lienthong.testkit.Agency;

/** What the owner of a hub sets up past the wire. */
public final class HubRegister {
  private static final Pattern SYSTEM_ID = Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9._-]{0,99}");

  private final HubStore store;
  private final Clock clock;

  public HubRegister(HubStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  public Optional<Secret> secret(String systemId) {
    return store.secret(systemId);
  }

  public Path secretFile(String systemId) {
    return store.folder().secretFile(systemId);
  }

  public List<String> systems() {
    return store.read(HubState::systems);
  }

  public List<OrganizationId> organizations(String systemId) {
    return store.read(HubState::agencies).stream()
        .filter(agency -> agency.system().equals(systemId))
        .map(agency -> OrganizationId.of(agency.code()))
        .toList();
  }

  /** The system serves exactly these bodies afterwards. */
  public void save(String systemId, Secret secret, List<OrganizationId> organizations) {
    if (!SYSTEM_ID.matcher(systemId).matches()) {
      throw new IllegalArgumentException(
          "systemId must be 1 to 100 letters, digits, dots, hyphens and underscores, was "
              + systemId);
    }
    if (secret.reveal(characters -> characters.length) == 0) {
      throw new IllegalArgumentException("secret must not be empty");
    }
    if (secret.reveal(HubRegister::hasLineBreak)) {
      throw new IllegalArgumentException("secret must be a single line");
    }
    Instant now = clock.instant();
    store.secret(systemId, secret);
    store.write(
        state -> {
          List<HubEvent> events = new ArrayList<>();
          if (!state.isSystem(systemId)) events.add(new HubEvent.SystemRegistered(systemId));
          for (AgencyEntry agency : state.agencies()) {
            if (agency.system().equals(systemId)
                && !organizations.contains(OrganizationId.of(agency.code()))) {
              events.add(new HubEvent.AgencySaved(agency.servedBy("", now)));
            }
          }
          for (OrganizationId organization : organizations) {
            AgencyEntry known =
                state.agency(organization.value()).orElseGet(() -> unnamed(organization, now));
            if (!known.system().isEmpty() && !known.system().equals(systemId)) {
              throw new IllegalArgumentException(
                  organization + " is already served by " + known.system());
            }
            if (known.system().isEmpty()) {
              events.add(new HubEvent.AgencySaved(known.servedBy(systemId, now)));
            }
          }
          return events;
        });
  }

  private static boolean hasLineBreak(char[] characters) {
    return new String(characters).chars().anyMatch(c -> c == '\n' || c == '\r');
  }

  private static AgencyEntry unnamed(OrganizationId code, Instant at) {
    return new AgencyEntry(code.value(), code.value(), "", code.value(), "", "", "", at);
  }

  public void describe(Collection<Agency> agencies) {
    Instant now = clock.instant();
    store.write(
        state -> {
          List<HubEvent> events = new ArrayList<>();
          for (Agency agency : agencies) {
            String code = agency.code().value();
            String system = state.agency(code).map(AgencyEntry::system).orElse("");
            events.add(
                new HubEvent.AgencySaved(
                    new AgencyEntry(
                        code,
                        code,
                        value(agency.parent()),
                        agency.name(),
                        agency.mail(),
                        value(agency.otherCode()),
                        system,
                        now)));
          }
          return events;
        });
  }

  private static String value(@Nullable OrganizationId id) {
    return id == null ? "" : id.value();
  }

  public String send(Reception reception, String systemId, Content edxml) {
    Reception.Sending sending = new Reception.Sending(systemId, null, "", 1, clock.instant());
    try (InputStream in = edxml.open()) {
      return reception.receive(sending, in);
    } catch (Refused e) {
      throw new IllegalArgumentException(e.text(), e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
