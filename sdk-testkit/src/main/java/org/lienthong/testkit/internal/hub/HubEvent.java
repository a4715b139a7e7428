package org.lienthong.testkit.internal.hub;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.util.List;
import org.lienthong.testkit.DeliveryState;

/** One change, as the journal keeps it. The state of a hub is the sum of its events. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "event")
@JsonSubTypes({
  @JsonSubTypes.Type(value = HubEvent.SystemRegistered.class, name = "system"),
  @JsonSubTypes.Type(value = HubEvent.AgencySaved.class, name = "agency"),
  @JsonSubTypes.Type(value = HubEvent.AgencyRemoved.class, name = "agency-removed"),
  @JsonSubTypes.Type(value = HubEvent.Accepted.class, name = "accepted"),
  @JsonSubTypes.Type(value = HubEvent.StateSet.class, name = "state")
})
sealed interface HubEvent {
  record SystemRegistered(String systemId) implements HubEvent {}

  record AgencySaved(AgencyEntry agency) implements HubEvent {}

  record AgencyRemoved(String code) implements HubEvent {}

  record Accepted(Message message, List<Parcel> parcels) implements HubEvent {}

  record StateSet(String docId, DeliveryState state, String description, Instant at)
      implements HubEvent {}
}
