package org.lienthong.signature;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.Content;
import org.lienthong.core.DocumentCode;
import org.lienthong.signature.internal.PageFrame;
import org.lienthong.signature.internal.PdfFiles;
import org.lienthong.signature.internal.Snapshot;
import org.lienthong.signature.internal.Wrapping;

/**
 * What an agency signs without a person before it: an electronic copy of a paper, and an annex in a
 * file of its own (Decree 30/2020/NĐ-CP, Article 25 and Annex I). No seal shows, only small black
 * lines at the top right of the first page.
 */
public final class AgencySigning {
  private static final double WIDTH_MM = 70;
  private static final double LINE_MM = 4.4;
  private static final double MARGIN_MM = 3;
  private static final int LETTERS_PER_LINE = 42;

  private final Content pdf;
  private final Clock clock;
  private final @Nullable TimestampClient timestamps;

  private AgencySigning(Content pdf, Clock clock, @Nullable TimestampClient timestamps) {
    this.pdf = requireNonNull(pdf, "pdf");
    this.clock = requireNonNull(clock, "clock");
    this.timestamps = timestamps;
  }

  /** Claims the time of the system's clock. */
  public static AgencySigning of(Content pdf) {
    return of(pdf, Clock.systemUTC());
  }

  public static AgencySigning of(Content pdf, Clock clock) {
    return new AgencySigning(pdf, clock, null);
  }

  /** With a timestamp, waited for. */
  public AgencySigning timestamps(TimestampClient client) {
    return new AgencySigning(pdf, clock, requireNonNull(client, "client"));
  }

  /**
   * A copy of a digitised paper. Circular 01/2019/TT-BNV asks for at least 200 dots per inch and
   * full size; that is up to whoever digitises.
   *
   * @param agencyName of the agency that copies
   * @throws SigningRefusedException SIG-023 if the file carries signatures: it is no digitised
   *     paper, and an electronic original needs no copy
   */
  public Content copiedBy(SigningKey agency, CopyKind kind, String agencyName) {
    if (agencyName.isBlank()) throw new IllegalArgumentException("agencyName must not be blank");
    try (Snapshot snapshot = Snapshot.of(pdf);
        PDDocument document = PdfFiles.open(snapshot)) {
      SigningRules.checkUnsigned(document);
    } catch (IOException e) {
      throw PdfFiles.unreadable(e);
    }
    List<String> lines = new ArrayList<>(List.of(kind.words()));
    lines.addAll(Wrapping.balanced(agencyName.strip(), LETTERS_PER_LINE));
    return sign(agency, lines);
  }

  /**
   * An annex, signed apart from its document.
   *
   * @param document number and notation of the document that it belongs to
   * @throws SigningRefusedException SIG-021 or SIG-022 if the file is closed
   */
  public Content annexSignedBy(SigningKey agency, DocumentCode document) {
    return sign(agency, List.of("Số: " + document));
  }

  private Content sign(SigningKey agency, List<String> words) {
    Instant now = clock.instant();
    List<String> lines = new ArrayList<>(words);
    lines.add(ShownTime.of(now));
    SignatureRequest request =
        SignatureRequest.builder(SignerRole.AGENCY, now)
            .appearance(SignatureAppearance.text(lines, corner(lines.size())))
            .alone()
            .build();
    return PdfSigner.sign(pdf, request, agency, timestamps);
  }

  private Placement corner(int lines) {
    try (Snapshot snapshot = Snapshot.of(pdf);
        PDDocument document = PdfFiles.open(snapshot)) {
      double page = PageFrame.of(document.getPage(0)).widthMm();
      double width = Math.min(WIDTH_MM, page - 2 * MARGIN_MM);
      return new Placement(1, page - width - MARGIN_MM, MARGIN_MM, width, lines * LINE_MM);
    } catch (IOException | IndexOutOfBoundsException e) {
      throw PdfFiles.unreadable(e);
    }
  }
}
