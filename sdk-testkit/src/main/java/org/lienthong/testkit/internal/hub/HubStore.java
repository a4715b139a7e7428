package org.lienthong.testkit.internal.hub;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.Secret;

/** The one place that changes anything: first the journal, then memory, under one lock. */
public final class HubStore implements AutoCloseable {
  private final HubFolder folder;
  private final HubState state = new HubState();
  private final Map<String, Secret> secrets = new HashMap<>();
  private final Journal journal;

  private HubStore(HubFolder folder) throws IOException {
    this.folder = folder;
    journal = Journal.open(folder.journal(), folder.durable(), state::apply);
    try {
      folder.clean(state.documents());
      for (String system : state.systems()) {
        secrets.put(system, Secret.read(folder.secretFile(system)));
      }
    } catch (IOException | RuntimeException e) {
      journal.close();
      throw e;
    }
  }

  /**
   * @param data null for a temporary one
   */
  public static HubStore open(@Nullable Path data) {
    HubFolder folder = HubFolder.open(data);
    try {
      return new HubStore(folder);
    } catch (IOException e) {
      throw closed(folder, HubFolder.refused(folder.journal(), e));
    } catch (RuntimeException e) {
      throw closed(folder, e);
    }
  }

  private static RuntimeException closed(HubFolder folder, RuntimeException failure) {
    try {
      folder.close();
    } catch (IOException second) {
      failure.addSuppressed(second);
    }
    return failure;
  }

  HubFolder folder() {
    return folder;
  }

  /** What the function finds, at one moment. */
  public synchronized <R> R read(Function<HubState, R> query) {
    return query.apply(state);
  }

  /** Decides on the state and writes what the decision is. */
  synchronized <R> R change(Function<HubState, Change<R>> decision) {
    Change<R> change = decision.apply(state);
    if (!change.events().isEmpty()) {
      journal.append(change.events());
      change.events().forEach(state::apply);
    }
    return change.result();
  }

  /** As {@link #change} when there is nothing to tell. */
  synchronized void write(Function<HubState, List<HubEvent>> decision) {
    this.<Boolean>change(state -> new Change<>(decision.apply(state), true));
  }

  /** Events and what to tell the caller once they are written. */
  record Change<R>(List<? extends HubEvent> events, R result) {}

  synchronized Optional<Secret> secret(String systemId) {
    return Optional.ofNullable(secrets.get(systemId));
  }

  synchronized void secret(String systemId, Secret secret) {
    folder.saveSecret(systemId, secret);
    secrets.put(systemId, secret);
  }

  /** Makes something of every delivery, in the order they came. */
  public synchronized <D> List<D> deliveries(DeliveryView<D> view) {
    return state.parcels().stream()
        .map(
            parcel -> {
              Message message = state.message(parcel);
              return view.of(message, parcel, document(message));
            })
        .toList();
  }

  /** How a delivery is shown. */
  @FunctionalInterface
  public interface DeliveryView<D> {
    D of(Message message, Parcel parcel, Path file);
  }

  Path document(Message message) {
    return folder.document(message.docId());
  }

  long size(Message message) throws IOException {
    return Files.size(document(message));
  }

  @Override
  public void close() {
    try {
      journal.close();
      folder.close();
    } catch (IOException e) {
      throw HubFolder.refused(folder.journal(), e);
    }
  }
}
