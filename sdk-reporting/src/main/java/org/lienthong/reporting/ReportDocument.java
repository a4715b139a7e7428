package org.lienthong.reporting;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.lienthong.core.DocumentMetadata;

/** What goes into an official report, before it is laid out. Immutable. */
public final class ReportDocument {
  /** A numbered part of the report with running text. */
  public record Section(String title, List<String> paragraphs) {
    public Section {
      requireNonNull(title, "title");
      paragraphs = List.copyOf(paragraphs);
    }
  }

  private final DocumentMetadata metadata;
  private final HeadStyle headStyle;
  private final String superior;
  private final List<String> recipients;
  private final List<Section> sections;
  private final List<ReportTable> tables;
  private final List<ReportTable> annexes;
  private final List<Chart> charts;
  private final List<String> notes;
  private final List<String> distribution;
  private final boolean sample;

  private ReportDocument(Builder builder) {
    metadata = requireNonNull(builder.metadata, "metadata");
    headStyle = builder.headStyle;
    superior = builder.superior;
    recipients = List.copyOf(builder.recipients);
    sections = List.copyOf(builder.sections);
    tables = List.copyOf(builder.tables);
    annexes = List.copyOf(builder.annexes);
    charts = List.copyOf(builder.charts);
    notes = List.copyOf(builder.notes);
    distribution = List.copyOf(builder.distribution);
    sample = builder.sample;
  }

  /** Takes what every report must have; all else on the builder is optional. */
  public static Builder builder(DocumentMetadata metadata) {
    return new Builder(metadata);
  }

  public DocumentMetadata metadata() {
    return metadata;
  }

  public HeadStyle headStyle() {
    return headStyle;
  }

  /** The body above the issuer, printed over its name; empty if none is printed. */
  public String superior() {
    return superior;
  }

  /** Printed after "Kính gửi". */
  public List<String> recipients() {
    return recipients;
  }

  public List<Section> sections() {
    return sections;
  }

  /** Tables of the body, after the sections. */
  public List<ReportTable> tables() {
    return tables;
  }

  /** Tables after the signature, on landscape pages. */
  public List<ReportTable> annexes() {
    return annexes;
  }

  public List<Chart> charts() {
    return charts;
  }

  /** What a reader must know about the figures. */
  public List<String> notes() {
    return notes;
  }

  /** Printed under "Nơi nhận". */
  public List<String> distribution() {
    return distribution;
  }

  /** Whether every page says DỮ LIỆU MẪU. */
  public boolean sample() {
    return sample;
  }

  /** Collects the optional parts. Not thread-safe. */
  public static final class Builder {
    private final DocumentMetadata metadata;
    private HeadStyle headStyle = HeadStyle.STATE;
    private String superior = "";
    private final List<String> recipients = new ArrayList<>();
    private final List<Section> sections = new ArrayList<>();
    private final List<ReportTable> tables = new ArrayList<>();
    private final List<ReportTable> annexes = new ArrayList<>();
    private final List<Chart> charts = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final List<String> distribution = new ArrayList<>();
    private boolean sample;

    private Builder(DocumentMetadata metadata) {
      this.metadata = metadata;
    }

    /** {@link HeadStyle#STATE} unless said otherwise. */
    public Builder headStyle(HeadStyle headStyle) {
      this.headStyle = requireNonNull(headStyle, "headStyle");
      return this;
    }

    public Builder superior(String superior) {
      this.superior = requireNonNull(superior, "superior");
      return this;
    }

    public Builder recipients(String... recipients) {
      Collections.addAll(this.recipients, recipients);
      return this;
    }

    /** Sections are numbered in the order they are added; one without a title has no number. */
    public Builder section(String title, String... paragraphs) {
      sections.add(new Section(title, List.of(paragraphs)));
      return this;
    }

    public Builder table(ReportTable table) {
      tables.add(requireNonNull(table, "table"));
      return this;
    }

    public Builder annex(ReportTable annex) {
      annexes.add(requireNonNull(annex, "annex"));
      return this;
    }

    public Builder chart(Chart chart) {
      charts.add(requireNonNull(chart, "chart"));
      return this;
    }

    public Builder note(String note) {
      notes.add(requireNonNull(note, "note"));
      return this;
    }

    public Builder distribution(String... distribution) {
      Collections.addAll(this.distribution, distribution);
      return this;
    }

    public Builder sample(boolean sample) {
      this.sample = sample;
      return this;
    }

    public ReportDocument build() {
      return new ReportDocument(this);
    }
  }
}
