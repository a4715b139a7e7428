package org.lienthong.testkit.internal.hub;

import java.time.Instant;
import org.lienthong.testkit.DeliveryState;
import tools.jackson.core.JsonGenerator;

/** A delivery as the two lists show it. */
record View(Parcel parcel, Message message) {
  Instant sentAt() {
    return message.at();
  }

  static void received(JsonGenerator json, View view) {
    json.writeStringProperty("docId", view.parcel.docId());
    json.writeStringProperty("serviceType", "eDoc");
    json.writeStringProperty("messageType", view.message.type().wire());
    json.writeStringProperty("created_time", WireTime.second(view.message.at()));
    json.writeStringProperty("updated_time", WireTime.second(view.parcel.at()));
    json.writeStringProperty("from", view.message.from());
    json.writeStringProperty("to", view.parcel.to());
    json.writeStringProperty("status", view.parcel.state().wire());
    json.writeStringProperty("status_desc", view.parcel.description());
  }

  static void sent(JsonGenerator json, View view) {
    DeliveryState state = view.parcel.state();
    String touched = state == DeliveryState.INITIAL ? "" : WireTime.second(view.parcel.at());
    json.writeStringProperty("serviceType", "eDoc");
    json.writeStringProperty("senderDocId", view.message.docId());
    json.writeStringProperty("receiverDocId", view.parcel.docId());
    json.writeStringProperty("fromCode", view.message.from());
    json.writeStringProperty("toCode", view.parcel.to());
    json.writeStringProperty("title", view.message.title());
    json.writeStringProperty("notation", view.message.notation());
    json.writeStringProperty("messageType", view.message.type().wire());
    json.writeStringProperty("sentTime", WireTime.second(view.message.at()));
    json.writeStringProperty("receivedTime", touched);
    json.writeStringProperty("sendStatus", DeliveryState.DONE.wire());
    json.writeStringProperty("sendStatusDesc", "");
    json.writeStringProperty("receiveStatus", state.wire());
    json.writeStringProperty("receiveStatusDesc", view.parcel.description());
  }
}
