package org.lienthong.signature;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.Content;
import org.lienthong.core.DocumentAnchors;
import org.lienthong.core.DocumentMetadata;
import org.lienthong.core.VietnamTime;
import org.lienthong.signature.internal.Anchors;
import org.lienthong.signature.internal.NumberStamp;
import org.lienthong.signature.internal.PdfFiles;
import org.lienthong.signature.internal.PngFiles;
import org.lienthong.signature.internal.ShownSignature;
import org.lienthong.signature.internal.Snapshot;
import org.lienthong.signature.internal.Wrapping;

/**
 * Issues an official document in the order of the law: the authorised person signs, the register
 * gives number and date, the agency signs (Decree 30/2020/NĐ-CP, Articles 5 and 32; Circular
 * 01/2019/TT-BNV, Articles 11 to 13). Each step offers only the next.
 *
 * <p>Places come from the named destinations of {@link DocumentAnchors}; a document without them
 * needs explicit ones, set before the first signature.
 */
public final class OfficialSigning {
  /** Diameter of an agency's seal where nothing else is said, in millimetres. */
  public static final double SEAL_MM = 36;

  private static final double HAND_WIDTH_MM = 50;
  private static final double HAND_HEIGHT_MM = 24;
  private static final double TEXT_WIDTH_MM = 34;
  private static final double TEXT_HEIGHT_MM = 12;

  private final Content pdf;
  private final DocumentMetadata metadata;
  private final Clock clock;
  private final Anchors anchors;
  private final @Nullable SignatureAlgorithmName algorithm;
  private final @Nullable TimestampClient timestamps;

  private OfficialSigning(
      Content pdf,
      DocumentMetadata metadata,
      Clock clock,
      Anchors anchors,
      @Nullable SignatureAlgorithmName algorithm,
      @Nullable TimestampClient timestamps) {
    this.pdf = requireNonNull(pdf, "pdf");
    this.metadata = requireNonNull(metadata, "metadata");
    this.clock = requireNonNull(clock, "clock");
    this.anchors = anchors;
    this.algorithm = algorithm;
    this.timestamps = timestamps;
  }

  /** Claims the time of the system's clock. */
  public static OfficialSigning of(Content pdf, DocumentMetadata metadata) {
    return of(pdf, metadata, Clock.systemUTC());
  }

  public static OfficialSigning of(Content pdf, DocumentMetadata metadata, Clock clock) {
    return new OfficialSigning(pdf, metadata, clock, Anchors.named(), null, null);
  }

  /**
   * Uses this place instead of the named destination.
   *
   * @param anchor one of {@link DocumentAnchors}
   * @param place its left and top count; width and height only for the signature
   */
  public OfficialSigning placing(String anchor, Placement place) {
    return new OfficialSigning(
        pdf, metadata, clock, anchors.with(anchor, place), algorithm, timestamps);
  }

  /** For both signatures; without it what fits each key, see {@link SignatureAlgorithmName}. */
  public OfficialSigning algorithm(SignatureAlgorithmName algorithm) {
    return new OfficialSigning(
        pdf, metadata, clock, anchors, requireNonNull(algorithm), timestamps);
  }

  /** Both signatures carry a timestamp, waited for. */
  public OfficialSigning timestamps(TimestampClient client) {
    return new OfficialSigning(pdf, metadata, clock, anchors, algorithm, requireNonNull(client));
  }

  /**
   * The person's signature, shown as the picture in the middle of the signature room.
   *
   * @param handSignaturePng blue on a transparent ground
   * @throws org.lienthong.core.InputException SIG-034 if an anchor is missing, now rather than
   *     after the signature
   * @throws SigningRefusedException SIG-010 to SIG-022
   */
  public SignedByPerson signedBy(SigningKey person, Content handSignaturePng) {
    Anchors found = anchors.resolved(pdf);
    Placement hand = middle(found).fitted(PngFiles.proportion(handSignaturePng), 1);
    SignatureRequest request =
        request(SignerRole.PERSON, SignatureAppearance.image(handSignaturePng, hand), algorithm);
    Content signed = PdfSigner.sign(pdf, request, person, timestamps);
    return new SignedByPerson(
        new OfficialSigning(signed, metadata, clock, found, algorithm, timestamps), hand);
  }

  /**
   * Goes on with a document that the person signed before, such as in another process.
   *
   * @throws org.lienthong.core.InputException SIG-034 if an anchor is missing
   * @throws SigningRefusedException SIG-020 if no person signed it, SIG-021 or SIG-022 if it is
   *     closed
   */
  public SignedByPerson signedBefore() {
    try (Snapshot snapshot = Snapshot.of(pdf);
        PDDocument document = PdfFiles.open(snapshot)) {
      SigningRules.checkDocument(document, SignerRole.AGENCY);
    } catch (IOException e) {
      throw PdfFiles.unreadable(e);
    }
    Anchors found = anchors.resolved(pdf);
    Placement hand = ShownSignature.last(pdf).orElseGet(() -> middle(found));
    return new SignedByPerson(
        new OfficialSigning(pdf, metadata, clock, found, algorithm, timestamps), hand);
  }

  /** Of the signature room. */
  private static Placement middle(Anchors found) {
    Placement room = found.place(DocumentAnchors.SIGNATURE);
    double height = Math.min(HAND_HEIGHT_MM, room.heightMm());
    double width = Math.min(HAND_WIDTH_MM, room.widthMm());
    return new Placement(
        room.page(),
        room.leftMm() + (room.widthMm() - width) / 2,
        room.topMm() + (room.heightMm() - height) / 2,
        width,
        height);
  }

  private SignatureRequest request(
      SignerRole role, SignatureAppearance appearance, @Nullable SignatureAlgorithmName algorithm) {
    SignatureRequest.Builder request =
        SignatureRequest.builder(role, clock.instant()).appearance(appearance);
    if (algorithm != null) request.algorithm(algorithm);
    return request.build();
  }

  /** Waits for its number. Immutable. */
  public static final class SignedByPerson {
    private final OfficialSigning state;
    private final Placement hand;

    private SignedByPerson(OfficialSigning state, Placement hand) {
      this.state = state;
      this.hand = hand;
    }

    public Content content() {
      return state.pdf;
    }

    /**
     * Writes number and date into their blanks, as an increment after the person's signature.
     *
     * @param date the day in Vietnam
     */
    public Numbered numbered(int number, LocalDate date) {
      DocumentMetadata numbered = state.metadata.numbered(number, date);
      Content stamped =
          NumberStamp.write(
              state.pdf,
              numbered.code().number(),
              state.anchors.place(DocumentAnchors.NUMBER),
              VietnamTime.formatLong(date),
              state.anchors.place(DocumentAnchors.ISSUE_DATE));
      return new Numbered(
          new OfficialSigning(
              stamped, numbered, state.clock, state.anchors, state.algorithm, state.timestamps),
          hand);
    }

    /** For a document that carries number and date already. */
    public Numbered numberedBefore() {
      return new Numbered(state, hand);
    }
  }

  /** Waits for the agency. Immutable. */
  public static final class Numbered {
    private final OfficialSigning state;
    private final Placement hand;

    private Numbered(OfficialSigning state, Placement hand) {
      this.state = state;
      this.hand = hand;
    }

    public Content content() {
      return state.pdf;
    }

    public DocumentMetadata metadata() {
      return state.metadata;
    }

    /** The agency's seal of {@value #SEAL_MM} mm with its name and the time beside it. */
    public IssuedDocument issuedBy(SigningKey agency, Content sealPng, String agencyName) {
      return issuedBy(agency, sealPng, SEAL_MM, agencyName);
    }

    /**
     * The agency's seal over about the left third of the person's signature.
     *
     * @param sealPng red on a transparent ground
     * @param sealMm real width of the seal in millimetres
     * @param agencyName shown with the time beside the seal; empty shows the seal alone
     */
    public IssuedDocument issuedBy(
        SigningKey agency, Content sealPng, double sealMm, String agencyName) {
      double height = sealMm / PngFiles.proportion(sealPng);
      double left = hand.leftMm() + hand.widthMm() / 3 - sealMm;
      double middle = hand.topMm() + hand.heightMm() / 2;
      Placement seal = new Placement(hand.page(), left, middle - height / 2, sealMm, height);
      SignatureAppearance appearance = SignatureAppearance.image(sealPng, seal);
      if (!agencyName.isBlank()) {
        Placement text =
            new Placement(
                hand.page(),
                left - TEXT_WIDTH_MM - 1,
                middle - TEXT_HEIGHT_MM / 2,
                TEXT_WIDTH_MM,
                TEXT_HEIGHT_MM);
        appearance = appearance.withText(lines(agencyName, state.clock.instant()), text);
      }
      SignatureRequest request = state.request(SignerRole.AGENCY, appearance, state.algorithm);
      return new IssuedDocument(
          PdfSigner.sign(state.pdf, request, agency, state.timestamps), state.metadata);
    }

    private static List<String> lines(String agencyName, Instant time) {
      List<String> lines = new ArrayList<>(Wrapping.balanced(agencyName.strip(), 24));
      lines.add(ShownTime.of(time));
      return lines;
    }
  }
}
