package org.lienthong.cli.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lienthong.cli.Cli;
import org.lienthong.cli.Commands;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;

class HelpTest {
  private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

  private static List<CommandSpec> all(CommandLine line) {
    List<CommandSpec> all = new ArrayList<>(List.of(line.getCommandSpec()));
    line.getSubcommands().values().forEach(below -> all.addAll(all(below)));
    return all;
  }

  @Test
  void every_command_and_option_is_explained_in_both_languages() {
    for (Locale language : List.of(VIETNAMESE, Locale.ENGLISH)) {
      for (CommandSpec command : all(CommandTree.build(Commands.all(), language))) {
        String name = command.qualifiedName();
        assertEquals(1, command.usageMessage().header().length, name + " " + language);
        for (ArgSpec argument : command.args()) {
          if (argument.hidden()) continue;
          assertTrue(argument.description().length == 1, name + " " + argument + " " + language);
          assertFalse(argument.description()[0].isBlank(), name + " " + argument);
        }
      }
    }
  }

  @Test
  void no_text_of_help_or_words_is_there_in_one_language_only() {
    for (String bundle : List.of("help", "words", "errors")) {
      Set<String> english = keys(bundle, Locale.ENGLISH);
      assertEquals(english, keys(bundle, VIETNAMESE), bundle);
      assertFalse(english.isEmpty());
    }
  }

  private static Set<String> keys(String bundle, Locale language) {
    // The parent of the Vietnamese bundle is the English one, so only its own keys are compared.
    return new HashSet<>(Words.bundle(bundle, language).keySet());
  }

  @Test
  void help_of_the_program_lists_its_commands_and_exit_codes() {
    Cli.Run run = Cli.run("--help");
    assertEquals(0, run.exitCode());
    assertEquals("", run.err());
    assertEquals(
        "Liên thông, ký số và báo cáo văn bản của các tổ chức hội, đoàn thể.", run.lines().get(0));
    assertTrue(
        run.out().contains("  inspect    Xem nội dung một tệp edXML và lấy các tệp đính kèm ra.\n"),
        run.out());
    assertTrue(run.out().contains("  4   chưa xác định được đúng hay sai\n"), run.out());
    assertEquals(run.out(), Cli.run("--help", "--json").json().get("help").asString());
  }

  @Test
  void help_of_a_command_is_in_the_language_chosen_and_needs_nothing_else() {
    Cli.Run english = Cli.run("verify", "--help", "--lang", "en");
    assertEquals(0, english.exitCode());
    assertEquals(
        "Judge the signatures of a PDF, a CMS message or an XML file.", english.lines().get(0));
    assertTrue(
        Cli.run("verify", "--help")
            .out()
            .startsWith("Kiểm tra chữ ký số của tệp PDF, thông điệp CMS hoặc tệp XML.\n"));
  }
}
