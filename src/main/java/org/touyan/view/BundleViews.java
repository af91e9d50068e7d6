package org.touyan.view;

import java.util.ArrayList;
import java.util.List;
import org.touyan.model.Bundle;
import org.touyan.model.Outlet;
import org.touyan.model.PageNode;
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
