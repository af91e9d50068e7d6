package org.touyan.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.touyan.model.Bundle;
import org.touyan.model.Doc;
import org.touyan.model.Outlet;
import org.touyan.model.PageNode;
import org.touyan.model.Question;
import org.touyan.model.QuizPaper;
import org.touyan.model.page.Detail;
import org.touyan.model.page.LinkView;
import org.touyan.model.page.MetaView;
import org.touyan.model.page.PageView;
import org.touyan.text.RelativePath;

/** Views of pages put together for printing. Each part is the view of its page, made as if it stood in this one. */
final class BundleViews {
  private final PageViews views;
  private final Places places;
  private final PageViews.Bodies bodies;

  BundleViews(PageViews views, Places places, PageViews.Bodies bodies) {
    this.views = views;
    this.places = places;
    this.bodies = bodies;
  }

  PageView of(Bundle bundle) {
    if (bundle instanceof Bundle.Booklet booklet) return booklet(booklet);
    if (bundle instanceof Bundle.Papers papers) return papers(papers);
    if (bundle instanceof Bundle.PaperKey key) return key(key);
    return sheets((Bundle.Sheets) bundle);
  }

  private PageView booklet(Bundle.Booklet booklet) {
    String from = booklet.output();
    PageNode course = booklet.course().at(from);
    List<PageView> lessons = parts(booklet.lessons(), from, 1);
    List<PageView> quizzes = parts(booklet.quizzes(), from, booklet.lessons().size() + 1);
    LinkView back = back(from, booklet.course().output(), course.title());
    List<LinkView> crumbs = new ArrayList<>(places.crumbs(course));
    crumbs.add(back);
    return page(
        "booklet",
        from,
        course.title(),
        views.meta(course),
        crumbs,
        new Detail.Booklet(
            back,
            part(booklet.course(), from, lessons.size() + quizzes.size() + 1),
            lessons,
            quizzes));
  }

  private PageView sheets(Bundle.Sheets sheets) {
    String from = sheets.output();
    LinkView back = back(from, sheets.role().output(), sheets.role().label());
    List<LinkView> crumbs = new ArrayList<>(places.crumbs(from, List.of()));
    crumbs.add(back);
    List<PageView> parts = parts(sheets.parts(), from, 1);
    List<LinkView> links = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      String url = RelativePath.between(from, sheets.parts().get(i).output());
      links.add(new LinkView(url, parts.get(i).title(), parts.get(i).typeLabel()));
    }
    return page(
        "sheets",
        from,
        views.titleOf("sheets"),
        MetaView.NONE,
        crumbs,
        new Detail.Sheets(back, links, parts, sheets.more()));
  }

  private PageView papers(Bundle.Papers papers) {
    String from = papers.output();
    PageNode quiz = papers.quiz();
    List<Detail.PaperView> parts = new ArrayList<>();
    for (QuizPaper paper : papers.papers()) {
      Outlet outlet = new Outlet(quiz.output(), from, parts.size() + 1, 1, Optional.of(paper));
      PageView part = views.page(quiz.at(from), bodies.of(quiz, outlet));
      parts.add(new Detail.PaperView(paper.letter(), part));
    }
    LinkView key = back(from, papers.keyOutput(), views.titleOf("paper-key"));
    int pass = quiz.doc() instanceof Doc.Quiz doc ? doc.pass() : 0;
    return paper("paper", from, quiz, back -> new Detail.Papers(back, key, pass, parts));
  }

  private PageView key(Bundle.PaperKey key) {
    List<Detail.KeyView> keys = new ArrayList<>();
    for (QuizPaper paper : key.papers().papers()) {
      List<Detail.KeyRow> rows = new ArrayList<>();
      for (QuizPaper.Entry entry : paper.entries()) {
        Question question = entry.question();
        rows.add(new Detail.KeyRow(
            rows.size() + 1, views.kindOf(question.kind()), entry.answer(), question.text()));
      }
      keys.add(new Detail.KeyView(paper.letter(), rows));
    }
    return paper(
        "paper-key", key.output(), key.papers().quiz(), back -> new Detail.PaperKeys(back, keys));
  }

  /** A page that belongs to a quiz. */
  private PageView paper(
      String layout, String from, PageNode quiz, Function<LinkView, Detail> detail) {
    LinkView back = back(from, quiz.output(), quiz.title());
    List<LinkView> crumbs = new ArrayList<>(places.crumbs(quiz.at(from)));
    crumbs.add(back);
    return page(layout, from, views.titleOf(layout), views.meta(quiz), crumbs, detail.apply(back));
  }

  private static LinkView back(String from, String to, String title) {
    return new LinkView(RelativePath.between(from, to), title, "");
  }

  private List<PageView> parts(List<PageNode> pages, String from, int number) {
    List<PageView> parts = new ArrayList<>();
    for (PageNode page : pages) parts.add(part(page, from, number + parts.size()));
    return parts;
  }

  /** Headings go down by one: the title of the part is an H2 here. */
  private PageView part(PageNode page, String from, int number) {
    Outlet outlet = new Outlet(page.output(), from, number, 1);
    return views.page(page.at(from), bodies.of(page, outlet));
  }

  private PageView page(
      String layout,
      String path,
      String title,
      MetaView meta,
      List<LinkView> crumbs,
      Detail detail) {
    return OwnPages.page(views.site(), layout, path, title, meta, crumbs, detail);
  }
}
