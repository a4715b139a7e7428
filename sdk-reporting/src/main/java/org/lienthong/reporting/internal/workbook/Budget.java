package org.lienthong.reporting.internal.workbook;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** What is left of the limits while one file is read. */
public final class Budget {
  private final Limits limits;
  private long unpacked;
  private int cells;
  private @Nullable WorkbookProblem problem;

  public Budget(Limits limits) {
    this.limits = limits;
  }

  public Limits limits() {
    return limits;
  }

  void take(String part, int bytes, long ofPart, long packed) throws IOException {
    unpacked += bytes;
    if (ofPart > limits.part()) throw reached(part, limits.part());
    if (unpacked > limits.unpacked()) throw reached(part, limits.unpacked());
    if (ofPart > Limits.RATIO_FROM && ofPart / packed >= limits.ratio()) {
      throw reached(part + " : 1", limits.ratio());
    }
  }

  /** One more cell or paragraph. */
  public void cell(String sheet) throws WorkbookProblem {
    if (++cells > limits.cells()) throw WorkbookProblem.tooMany(sheet + " <c>", limits.cells());
  }

  /** Kept, because the XML parser wraps what its stream throws. */
  IOException reached(String what, long most) {
    problem = WorkbookProblem.tooMany(what, most);
    return new IOException(problem);
  }

  /** The reason why a part could not be read to its end. */
  public WorkbookProblem reason(String part, Exception failure) {
    return problem != null ? problem : WorkbookProblem.unreadable(part, failure);
  }
}
