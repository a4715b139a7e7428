package org.lienthong.examples.quickstart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class HtmlTest {
  @Test
  void no_text_becomes_markup() {
    Html html = new Html().start("p", "title", "\"><script>").text("<b>&'").stop();
    assertEquals(
        "<p title=\"&quot;&gt;&lt;script&gt;\">&lt;b&gt;&amp;&#39;</p>\n", html.toString());
  }

  @Test
  void no_blank_comes_between_a_link_and_the_full_stop() {
    Html html = new Html().start("p").leaf("a", "tệp", "href", "x.pdf").text(".").stop();
    assertEquals("<p><a href=\"x.pdf\">tệp</a>.</p>\n", html.toString());
  }

  @Test
  void an_element_left_open_is_a_mistake() {
    assertThrows(IllegalStateException.class, new Html().start("p")::toString);
  }
}
