package org.touyan.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.touyan.model.QuizPaper;

/** Puts the questions of a quiz into the order of a version on paper, and takes out every answer. */
final class PaperOrder {
  private PaperOrder() {}

  static void arrange(Element body, QuizPaper paper) {
    Map<String, Element> questions = new HashMap<>();
    for (Element question : new ArrayList<>(body.select("> section.question"))) {
      questions.put(question.id(), question);
      question.remove();
    }
    for (QuizPaper.Entry entry : paper.entries()) {
      Element question = questions.get(entry.question().id());
      if (question == null) continue;
      question.select("> .answer, .feedback").remove();
      for (String given : List.of("data-right", "data-answer", "data-alike"))
        question.removeAttr(given);
      Element list = question.selectFirst("> ol.choices");
      if (list != null) order(list, entry.order());
      body.appendChild(question);
    }
  }

  private static void order(Element list, List<Integer> order) {
    List<Element> choices = new ArrayList<>(list.select("> li[data-choice]"));
    if (choices.size() != order.size()) return;
    choices.forEach(Element::remove);
    for (int choice : order) list.appendChild(choices.get(choice));
  }
}
