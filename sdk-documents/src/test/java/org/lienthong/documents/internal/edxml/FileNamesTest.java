package org.lienthong.documents.internal.edxml;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNamesTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "../../etc/passwd, passwd",
    "C:\\Windows\\x.exe, x.exe",
    "'a\u202Efdp.exe', afdp.exe",
    "'a\u0000b.pdf', ab.pdf",
    "NUL, _NUL",
    "com1.txt, _com1.txt",
    "COM¹.txt, _COM¹.txt",
    "conout$, _conout$",
    "'con .txt', '_con .txt'",
    "..., rỗng",
    "' . ', rỗng",
    "'a.\u2003. ', a",
    "'báo cáo?.pdf', báo cáo.pdf"
  })
  void names_are_made_safe(String name, String safe) {
    assertEquals(safe, FileNames.safe(name, "rỗng"));
  }

  @Test
  void a_long_vietnamese_name_fits_a_file_system_in_either_unicode_form() throws Exception {
    for (Normalizer.Form form : List.of(Normalizer.Form.NFC, Normalizer.Form.NFD)) {
      String name = Normalizer.normalize("Ở ".repeat(300) + "ề".repeat(300), form) + ".pdf";

      String safe = FileNames.safe(name, "");

      assertTrue(safe.endsWith(".pdf"));
      assertTrue(safe.getBytes(UTF_8).length <= 240, safe);
      assertTrue(safe.getBytes(UTF_8).length > 220, safe);
      assertTrue(Normalizer.isNormalized(safe, form));
      Files.writeString(folder.resolve(safe), "x");
      Files.writeString(folder.resolve(FileNames.numbered(safe, 500)), "x");
    }
  }

  @Test
  void an_endless_name_costs_nothing() {
    assertTrue(FileNames.safe("ề".repeat(2_000_000), "").length() <= 240);
  }

  @Test
  void what_was_made_safe_is_safe() {
    String[] pieces = {
      "a",
      "ề",
      "e\u0302\u0301",
      " ",
      ".",
      "..",
      "/",
      "\\",
      ":",
      "\u202E",
      "\t",
      "\n",
      "CON",
      "nul",
      "\uD83D\uDE00",
      "\uD83D",
      "$",
      "¹",
      ".pdf",
      "\u2003",
      "_"
    };
    Random random = new Random(20261124);
    for (int i = 0; i < 20_000; i++) {
      StringBuilder name = new StringBuilder();
      for (int n = random.nextInt(120); n > 0; n--)
        name.append(pieces[random.nextInt(pieces.length)]);

      String safe = FileNames.safe(name.toString(), "x");

      assertEquals(safe, FileNames.safe(safe, "y"), () -> "of " + name);
      assertTrue(FileNames.isSafe(safe));
      assertFalse(safe.contains("/") || safe.contains("\\"));
    }
  }

  @Test
  void names_that_are_one_file_on_some_system_have_one_key() {
    assertEquals(FileNames.key("BÁO CÁO.pdf"), FileNames.key("ba\u0301o ca\u0301o.PDF"));
  }
}
