package org.lienthong.examples.quickstart;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.lienthong.core.InputException;
import org.lienthong.core.SdkException;

/**
 * Runs the tour and leaves its results in {@code target/quickstart}, or where {@code --into} says.
 * Exits with 0 when all is done, 2 on wrong use, 3 on unreadable input and 5 when the disk or a
 * port refused.
 */
public final class Quickstart {
  private static final String USAGE = "Cách dùng: ./quickstart [--into THƯ-MỤC]";

  private final PrintStream out;
  private final PrintStream err;

  Quickstart(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  /** UTF-8 whatever the machine's own character set is. */
  public static void main(String[] args) {
    PrintStream out = utf8(FileDescriptor.out);
    int exit = new Quickstart(out, utf8(FileDescriptor.err)).run(List.of(args));
    out.flush();
    System.exit(exit);
  }

  private static PrintStream utf8(FileDescriptor stream) {
    return new PrintStream(new FileOutputStream(stream), true, StandardCharsets.UTF_8);
  }

  int run(List<String> arguments) {
    Path target = Path.of("target", "quickstart");
    if (arguments.size() == 2 && arguments.get(0).equals("--into")) {
      try {
        target = Path.of(arguments.get(1));
      } catch (InvalidPathException e) {
        return failed(2, "\"" + arguments.get(1) + "\" không phải tên thư mục. " + USAGE);
      }
    } else if (!arguments.isEmpty()) {
      return failed(2, "Không hiểu \"" + String.join(" ", arguments) + "\". " + USAGE);
    }
    return tour(target, Clock.systemUTC());
  }

  private int tour(Path target, Clock clock) {
    out.println("Liên thông SDK: chạy thử toàn tuyến với DỮ LIỆU MẪU");
    try (Console console = new Console(out, clock);
        Workspace work = Workspace.open(target)) {
      new Tour(work, console, clock).run();
      Path folder = work.publish();
      out.println();
      out.println("Xong. Mở trang này để xem tất cả:");
      out.println("  " + folder.resolve("index.html"));
      return 0;
    } catch (InputException e) {
      return failed(3, words(e));
    } catch (SdkException e) {
      return failed(e.retryable() ? 5 : 1, words(e));
    } catch (UncheckedIOException e) {
      return failed(5, "Đọc hoặc ghi không thành công: " + e.getMessage());
    }
  }

  private static String words(SdkException e) {
    return e.message(Words.VIETNAMESE) + " " + e.nextStep(Words.VIETNAMESE);
  }

  private int failed(int exit, String sentence) {
    err.println(sentence);
    return exit;
  }
}
