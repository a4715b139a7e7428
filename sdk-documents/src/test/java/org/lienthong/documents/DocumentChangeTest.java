package org.lienthong.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lienthong.documents.Offices.COMMITTEE;
import static org.lienthong.documents.Offices.OFFICE;
import static org.lienthong.documents.Offices.UNION;

import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lienthong.documents.connection.MessageKind;
import org.lienthong.documents.edxml.BusinessType;
import org.lienthong.documents.edxml.EdxmlDocument;
import org.lienthong.documents.edxml.EdxmlStatus;
import org.lienthong.documents.edxml.EdxmlWriter;

/** Recall, update and replacement between two offices. */
class DocumentChangeTest {
  @TempDir Path folder;
  private Offices offices;
  private final List<IncomingDocument> handed = new ArrayList<>();
  private final List<IncomingChange> asked = new ArrayList<>();

  @BeforeEach
  void open() {
    offices = new Offices(folder);
  }

  @AfterEach
  void close() {
    offices.close();
  }

  private DocumentHandler answering(ChangeAnswer answer) {
    return new DocumentHandler() {
      @Override
      public void handle(IncomingDocument document) {
        handed.add(document);
      }

      @Override
      public ChangeAnswer change(IncomingChange change) {
        asked.add(change);
        return answer;
      }
    };
  }

  /** Sent to both offices and handed over at the committee. */
  private SentDocument delivered() {
    SentDocument sent = offices.union.send(Offices.document(12, "một", COMMITTEE, OFFICE));
    offices.union.transmit();
    offices.committee.receive(handed::add);
    offices.union.receive(handed::add);
    return sent;
  }

  private RecipientState at(SentDocument sent, Party party) {
    return Offices.state(offices.union.track(sent.id()), party);
  }

  @Test
  void what_was_not_sent_yet_is_withdrawn_without_a_word() {
    SentDocument sent = offices.union.send(Offices.document(12, "một", COMMITTEE));
    assertEquals(sent.id(), offices.union.recall(sent.id(), "sai số liệu").id());
    assertEquals(0, offices.union.transmit().sent());
    assertEquals(DocumentState.RECALLED, offices.union.track(sent.id()).state());
    assertEquals(List.of("stored", "withdrawn"), Offices.events(offices.union.track(sent.id())));
  }

  @Test
  void one_office_gives_it_back_at_once_and_the_other_is_asked_and_refuses() {
    SentDocument sent = delivered();
    SentDocument recall = offices.union.recall(sent.id(), "sai số liệu");
    assertEquals(RecipientState.CHANGE_REQUESTED, at(sent, COMMITTEE));
    assertTrue(offices.union.recall(sent.id(), "sai số liệu").duplicate());
    offices.union.transmit();

    offices.committee.receive(answering(ChangeAnswer.tooLate()));
    offices.office.receive(answering(ChangeAnswer.accept()));
    offices.union.receive(handed::add);

    assertEquals(1, asked.size(), "the office had not been given it yet");
    assertEquals(BusinessType.RECALL, asked.get(0).type());
    assertEquals("sai số liệu", asked.get(0).reason());
    assertEquals(DocumentState.ACCEPTED, asked.get(0).targets().get(0).state());
    assertEquals(1, handed.size());
    assertEquals(RecipientState.CHANGE_REFUSED, at(sent, COMMITTEE));
    assertEquals(RecipientState.RECALLED, at(sent, OFFICE));
    Tracking tracking = offices.union.track(sent.id());
    String last =
        tracking.timeline().stream()
            .map(entry -> entry.sentence(Locale.forLanguageTag("vi")))
            .filter(sentence -> sentence.contains("16"))
            .findFirst()
            .orElseThrow();
    assertEquals(
        "000.00.00.H42 báo: 16 Từ chối cập nhật hoặc lấy lại Văn bản đã xử lý xong, không thu hồi"
            + " hoặc thay đổi được nữa",
        last);
    assertEquals(DocumentState.ACCEPTED, offices.committee.track(handed.get(0).id()).state());
    assertEquals(DocumentState.DELIVERED, offices.union.track(recall.id()).state());
  }

  @Test
  void a_recall_is_asked_for_once_until_somebody_refuses_it() {
    SentDocument sent = delivered();
    SentDocument recall = offices.union.recall(sent.id(), "sai số liệu");
    SentDocument again = offices.union.recall(sent.id(), "sai cả ngày tháng");
    assertEquals(recall.id(), again.id());
    assertTrue(again.duplicate());
    offices.union.transmit();
    offices.committee.receive(answering(ChangeAnswer.tooLate()));
    offices.union.receive(handed::add);

    assertTrue(offices.union.recall(sent.id(), "sai số liệu").duplicate());
    SentDocument second = offices.union.recall(sent.id(), "sai cả ngày tháng");
    assertFalse(second.duplicate());
    offices.union.transmit();
    offices.committee.receive(answering(ChangeAnswer.accept()));
    offices.union.receive(handed::add);
    assertEquals(RecipientState.RECALLED, at(sent, COMMITTEE));
    assertEquals(
        List.of("sai số liệu", "sai cả ngày tháng"),
        asked.stream().map(IncomingChange::reason).toList());
  }

  @Test
  void what_was_replaced_is_not_recalled() {
    SentDocument sent = delivered();
    offices.union.update(sent.id(), Offices.document(13, "hai", COMMITTEE, OFFICE), "bổ sung");
    offices.union.transmit();
    offices.committee.receive(answering(ChangeAnswer.accept()));
    offices.office.receive(answering(ChangeAnswer.accept()));
    offices.union.receive(handed::add);
    assertEquals(DocumentState.SUPERSEDED, offices.union.track(sent.id()).state());
    assertEquals(
        "DOC-207",
        assertThrows(ExchangeException.class, () -> offices.union.recall(sent.id(), "nhầm"))
            .code());
  }

  @Test
  void what_is_asked_back_before_anybody_has_it_has_not_arrived() {
    SentDocument sent = offices.union.send(Offices.document(12, "một", COMMITTEE));
    offices.union.transmit();
    offices.union.recall(sent.id(), "nhầm");
    assertEquals(RecipientState.CHANGE_REQUESTED, at(sent, COMMITTEE));
    assertEquals(DocumentState.SENT, offices.union.track(sent.id()).state());
  }

  @Test
  void the_answer_to_an_update_is_not_taken_for_one_to_its_recall() {
    SentDocument sent = delivered();
    SentDocument update =
        offices.union.update(sent.id(), Offices.document(13, "hai", COMMITTEE), "bổ sung");
    offices.union.transmit();
    offices.committee.receive(answering(ChangeAnswer.accept()));
    offices.union.recall(update.id(), "nhầm");
    offices.union.receive(handed::add);
    assertEquals(RecipientState.SUPERSEDED, at(sent, COMMITTEE));
    assertEquals(RecipientState.CHANGE_REQUESTED, at(update, COMMITTEE));

    offices.union.transmit();
    offices.committee.receive(answering(ChangeAnswer.tooLate()));
    offices.union.receive(handed::add);
    assertEquals(RecipientState.CHANGE_REFUSED, at(update, COMMITTEE));
    assertEquals(DocumentState.ACCEPTED, offices.committee.track(handed.get(1).id()).state());
  }

  @Test
  void a_recall_that_is_agreed_to_takes_the_document_out_of_force_on_both_sides() {
    SentDocument sent = delivered();
    offices.union.recall(sent.id(), "sai số liệu");
    offices.union.transmit();
    offices.committee.receive(answering(ChangeAnswer.accept()));
    offices.union.receive(handed::add);
    assertEquals(RecipientState.RECALLED, at(sent, COMMITTEE));
    ExchangeId received = handed.get(0).id();
    assertEquals(DocumentState.RECALLED, offices.committee.track(received).state());
    assertEquals(
        "DOC-207",
        assertThrows(
                ExchangeException.class,
                () -> offices.committee.report(received, ProcessingStatus.COMPLETED, ""))
            .code());
  }

  @Test
  void a_person_answers_later() {
    SentDocument sent = delivered();
    offices.union.recall(sent.id(), "sai số liệu");
    offices.union.transmit();
    offices.committee.receive(handed::add);
    Tracking request = offices.committee.documents(1).get(0);
    assertEquals(DocumentState.CHANGE_REQUESTED, request.state());
    assertEquals(RecipientState.CHANGE_REQUESTED, at(sent, COMMITTEE));

    offices.committee.report(request.id(), ProcessingStatus.CHANGE_ACCEPTED, "");
    offices.committee.transmit();
    offices.union.receive(handed::add);
    assertEquals(RecipientState.RECALLED, at(sent, COMMITTEE));
    assertThrows(
        ExchangeException.class,
        () -> offices.committee.answer(request.id(), ChangeAnswer.accept()));
  }

  @Test
  void a_recall_that_overtakes_its_document_waits_for_it() {
    offices.network.hold = true;
    SentDocument sent = offices.union.send(Offices.document(12, "một", COMMITTEE));
    offices.union.transmit();
    offices.union.recall(sent.id(), "sai số liệu");
    offices.network.hold = false;
    offices.union.transmit();
    offices.committee.receive(answering(ChangeAnswer.later()));
    assertEquals(0, asked.get(0).targets().size());

    offices.network.release();
    offices.committee.receive(answering(ChangeAnswer.later()));
    offices.union.receive(handed::add);
    assertEquals(List.of(), handed);
    assertEquals(RecipientState.RECALLED, at(sent, COMMITTEE));
  }

  /** Sent, and its update after it, which comes first. */
  private SentDocument overtaken(int number) {
    offices.network.hold = true;
    SentDocument sent = offices.union.send(Offices.document(number, "một", COMMITTEE));
    offices.union.transmit();
    offices.union.update(sent.id(), Offices.document(number + 1, "hai", COMMITTEE), "bổ sung");
    offices.network.hold = false;
    offices.union.transmit();
    return sent;
  }

  private DocumentState there(int number) {
    return offices.committee.documents(10).stream()
        .filter(one -> one.code().equals(number + "/BC-HMT"))
        .findFirst()
        .orElseThrow()
        .state();
  }

  @Test
  void a_document_that_comes_after_its_agreed_update_is_superseded_and_not_handed_over() {
    SentDocument sent = overtaken(21);
    offices.committee.receive(answering(ChangeAnswer.accept()));
    assertEquals(1, handed.size());
    assertEquals(0, asked.get(0).targets().size());

    offices.network.release();
    offices.committee.receive(answering(ChangeAnswer.accept()));
    offices.union.receive(handed::add);
    assertEquals(1, handed.size());
    assertEquals(DocumentState.SUPERSEDED, there(21));
    assertEquals(DocumentState.ACCEPTED, there(22));
    assertEquals(RecipientState.SUPERSEDED, at(sent, COMMITTEE));
  }

  @Test
  void a_document_that_comes_while_its_update_is_undecided_gives_way_to_it() {
    SentDocument sent = overtaken(31);
    offices.committee.receive(answering(ChangeAnswer.later()));
    assertEquals(DocumentState.CHANGE_REQUESTED, there(32));

    offices.network.release();
    offices.committee.receive(answering(ChangeAnswer.later()));
    offices.union.receive(handed::add);
    assertEquals(List.of("32/BC-HMT"), handedCodes());
    assertEquals(DocumentState.SUPERSEDED, there(31));
    assertEquals(RecipientState.SUPERSEDED, at(sent, COMMITTEE));
  }

  @Test
  void a_document_that_comes_after_its_refused_update_is_handed_over() {
    SentDocument sent = overtaken(41);
    offices.committee.receive(answering(ChangeAnswer.refuse("không rõ lý do")));

    offices.network.release();
    offices.committee.receive(answering(ChangeAnswer.accept()));
    offices.union.receive(handed::add);
    assertEquals(List.of("41/BC-HMT"), handedCodes());
    assertEquals(RecipientState.CHANGE_REFUSED, at(sent, COMMITTEE));
  }

  /** Handed over, updated, and the update updated, of which the first comes last. */
  private List<SentDocument> updatedTwice() {
    SentDocument sent = delivered();
    offices.network.hold = true;
    SentDocument first =
        offices.union.update(sent.id(), Offices.document(13, "hai", COMMITTEE), "bổ sung");
    offices.union.transmit();
    offices.network.hold = false;
    SentDocument second =
        offices.union.update(first.id(), Offices.document(14, "ba", COMMITTEE), "sửa lại");
    offices.union.transmit();
    return List.of(sent, first, second);
  }

  @Test
  void an_update_that_comes_after_its_own_agreed_update_is_not_handed_over() {
    List<SentDocument> sent = updatedTwice();
    offices.committee.receive(answering(ChangeAnswer.accept()));

    offices.network.release();
    offices.committee.receive(answering(ChangeAnswer.accept()));
    offices.union.receive(handed::add);
    assertEquals(List.of("12/BC-HMT", "14/BC-HMT"), handedCodes());
    assertEquals(1, asked.size());
    assertEquals(DocumentState.SUPERSEDED, there(12));
    assertEquals(DocumentState.SUPERSEDED, there(13));
    assertEquals(DocumentState.ACCEPTED, there(14));
    assertEquals(RecipientState.SUPERSEDED, at(sent.get(0), COMMITTEE));
    assertEquals(RecipientState.SUPERSEDED, at(sent.get(1), COMMITTEE));
    assertEquals(RecipientState.ACCEPTED, at(sent.get(2), COMMITTEE));
  }

  @Test
  void an_update_that_comes_while_its_own_update_is_undecided_gives_way_to_it() {
    List<SentDocument> sent = updatedTwice();
    offices.committee.receive(answering(ChangeAnswer.later()));
    assertEquals(DocumentState.CHANGE_REQUESTED, there(14));

    offices.network.release();
    offices.committee.receive(answering(ChangeAnswer.later()));
    offices.union.receive(handed::add);
    assertEquals(List.of("12/BC-HMT", "14/BC-HMT"), handedCodes());
    assertEquals(DocumentState.SUPERSEDED, there(13));
    assertEquals(RecipientState.SUPERSEDED, at(sent.get(0), COMMITTEE));
  }

  @Test
  void an_update_that_comes_after_its_own_refused_update_is_asked_about() {
    List<SentDocument> sent = updatedTwice();
    offices.committee.receive(answering(ChangeAnswer.refuse("không rõ lý do")));

    offices.network.release();
    offices.committee.receive(answering(ChangeAnswer.accept()));
    offices.union.receive(handed::add);
    assertEquals(List.of("12/BC-HMT", "13/BC-HMT"), handedCodes());
    assertEquals(RecipientState.SUPERSEDED, at(sent.get(0), COMMITTEE));
    assertEquals(RecipientState.CHANGE_REFUSED, at(sent.get(1), COMMITTEE));
  }

  @Test
  void an_answer_to_an_update_is_not_taken_for_one_to_its_own_update() {
    SentDocument sent = delivered();
    SentDocument first =
        offices.union.update(sent.id(), Offices.document(13, "hai", COMMITTEE), "bổ sung");
    offices.union.transmit();
    offices.committee.receive(answering(ChangeAnswer.accept()));
    SentDocument second =
        offices.union.update(first.id(), Offices.document(14, "ba", COMMITTEE), "sửa lại");
    offices.union.receive(handed::add);
    assertEquals(RecipientState.SUPERSEDED, at(sent, COMMITTEE));
    assertEquals(RecipientState.CHANGE_REQUESTED, at(first, COMMITTEE));

    offices.union.transmit();
    offices.committee.receive(answering(ChangeAnswer.refuse("đã dùng")));
    offices.union.receive(handed::add);
    assertEquals(RecipientState.SUPERSEDED, at(sent, COMMITTEE));
    assertEquals(RecipientState.CHANGE_REFUSED, at(first, COMMITTEE));
    assertEquals(RecipientState.ARRIVED, at(second, COMMITTEE));
  }

  @Test
  void a_postponed_update_gives_way_to_its_own_update_that_is_agreed_to() {
    SentDocument sent = delivered();
    SentDocument first =
        offices.union.update(sent.id(), Offices.document(13, "hai", COMMITTEE), "bổ sung");
    offices.union.transmit();
    offices.committee.receive(answering(ChangeAnswer.later()));
    ExchangeId postponed = asked.get(0).id();
    offices.union.update(first.id(), Offices.document(14, "ba", COMMITTEE), "sửa lại");
    offices.union.transmit();
    offices.committee.receive(answering(ChangeAnswer.accept()));
    offices.union.receive(handed::add);

    assertEquals(List.of("12/BC-HMT", "14/BC-HMT"), handedCodes());
    assertEquals(RecipientState.SUPERSEDED, at(sent, COMMITTEE));
    assertEquals(RecipientState.SUPERSEDED, at(first, COMMITTEE));
    assertEquals(
        "DOC-207",
        assertThrows(
                ExchangeException.class,
                () -> offices.committee.answer(postponed, ChangeAnswer.accept()))
            .code());
  }

  private List<String> handedCodes() {
    return handed.stream().map(one -> one.document().code().orElseThrow().toString()).toList();
  }

  @Test
  void an_update_that_is_agreed_to_is_handed_over_in_place_of_the_first() {
    SentDocument sent = delivered();
    SentDocument update =
        offices.union.update(sent.id(), Offices.document(13, "hai", COMMITTEE), "bổ sung");
    offices.union.transmit();
    offices.committee.receive(answering(ChangeAnswer.accept()));
    offices.union.receive(handed::add);

    assertEquals(BusinessType.UPDATE, asked.get(0).type());
    assertEquals(2, handed.size());
    assertEquals(DocumentState.SUPERSEDED, offices.committee.track(handed.get(0).id()).state());
    assertEquals(DocumentState.ACCEPTED, offices.committee.track(handed.get(1).id()).state());
    assertEquals(RecipientState.SUPERSEDED, at(sent, COMMITTEE));
    assertEquals(RecipientState.ACCEPTED, at(update, COMMITTEE));
  }

  @Test
  void news_overtaken_by_an_update_is_not_taken_for_news_of_the_update() {
    EdxmlDocument first =
        Offices.document(12, "một", COMMITTEE).toBuilder().documentId("m").build();
    SentDocument sent = offices.union.send(first);
    offices.union.transmit();
    List<byte[]> news = new ArrayList<>();
    offices.network.hold = true;
    offices.network.afterTaking = message -> news.add(message.file().bytes(1 << 20));
    offices.committee.receive(handed::add);
    offices.network.hold = false;
    offices.network.afterTaking = message -> {};
    EdxmlDocument changed =
        Offices.document(12, "hai", COMMITTEE).toBuilder().documentId("m").build();
    SentDocument update = offices.union.update(sent.id(), changed, "sửa");
    offices.union.transmit();
    offices.committee.receive(answering(ChangeAnswer.refuse("đã dùng")));
    offices.union.receive(handed::add);
    offices.network.release();
    offices.union.receive(handed::add);
    for (byte[] twice : news) offices.network.put(UNION.id(), MessageKind.STATUS, twice);
    offices.union.receive(handed::add);

    assertEquals(2, news.size());
    assertEquals(RecipientState.CHANGE_REFUSED, at(sent, COMMITTEE));
    assertEquals(RecipientState.ARRIVED, at(update, COMMITTEE), "03 was said of the first");
  }

  @Test
  void a_replacement_that_is_refused_is_never_handed_over() {
    SentDocument sent = delivered();
    SentDocument replacement =
        offices.union.replace(sent.id(), Offices.document(14, "ba", COMMITTEE), "thay");
    offices.union.transmit();
    offices.committee.receive(answering(ChangeAnswer.refuse("không đúng thẩm quyền")));
    offices.union.receive(handed::add);
    assertEquals(1, handed.size());
    assertEquals(RecipientState.CHANGE_REFUSED, at(sent, COMMITTEE));
    assertEquals(RecipientState.ARRIVED, at(replacement, COMMITTEE));
  }

  @Test
  void a_request_that_comes_as_a_status_is_answered_like_any_other() {
    delivered();
    IncomingDocument received = handed.get(0);
    EdxmlStatus thirteen =
        EdxmlStatus.builder(
                UNION,
                new org.lienthong.documents.edxml.ResponseFor(
                    COMMITTEE.id(),
                    "12/BC-HMT",
                    received.document().documentId(),
                    received.document().issueDate().orElseThrow()),
                ProcessingStatus.RECALL_REQUESTED)
            .description("lấy lại")
            .build();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    EdxmlWriter.write(thirteen, out);
    offices.network.put(COMMITTEE.id(), MessageKind.STATUS, out.toByteArray());
    offices.committee.receive(answering(ChangeAnswer.accept()));
    assertEquals("lấy lại", asked.get(0).reason());
    assertTrue(asked.get(0).document().isEmpty());
    assertEquals(DocumentState.RECALLED, offices.committee.track(received.id()).state());
  }

  @Test
  void nobody_recalls_what_others_sent() {
    delivered();
    ExchangeException refusal =
        assertThrows(
            ExchangeException.class,
            () -> offices.committee.recall(handed.get(0).id(), "không phải của mình"));
    assertEquals("DOC-207", refusal.code());
  }
}
