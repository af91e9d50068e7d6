package org.touyan.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SectionTextTest {
  @Test
  void a_heading_behind_a_paragraph_keeps_its_characters_together() {
    SectionText text = new SectionText();
    text.add("一段话");
    text.paragraph();
    text.beginHeading();
    text.add("述职评议");
    text.endHeading(2, "a");
    text.add("另一段话");
    assertThat(text.sections()).hasSize(2);
    assertThat(text.sections().get(1).heading()).isEqualTo("述职评议");
  }
}
