package org.touyan.build;

import org.touyan.diag.Code;
import org.touyan.diag.Findings;
import org.touyan.diag.Position;
import org.touyan.model.DocType;
import org.touyan.model.PageNode;
import org.touyan.model.page.Detail;
import org.touyan.model.page.PageView;
import org.touyan.paper.SheetFit;

/** Judges explainers before anybody prints them: too long for the sheet they are meant for is an error. */
final class PaperCheck {
  private final Findings found;

  PaperCheck(Findings found) {
    this.found = found;
  }

  /** The view with what its layout wants to know of the paper; reports what does not fit. */
  PageView judged(PageNode page, PageView view) {
    if (page.info().type() != DocType.EXPLAINER || !(view.detail() instanceof Detail.None)) {
      return view;
    }
    String print = page.info().print();
    int overHalf = SheetFit.linesOverHalf(view);
    if (print.equals("a5")) {
      report(page, overHalf, "半张 A4", "half an A4 side");
    } else if (!print.equals("a4") && !print.equals("none")) {
      report(page, SheetFit.linesOverSide(view), "一面 A4", "one A4 side");
    }
    return view.with(new Detail.Sheet(overHalf == 0));
  }

  private void report(PageNode page, int linesOver, String chinese, String english) {
    if (linesOver == 0) return;
    found.report(
        Code.PRINT_OVERFLOW,
        Position.file(page.info().path()),
        Integer.toString(linesOver),
        chinese,
        english);
  }
}
