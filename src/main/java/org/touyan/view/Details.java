package org.touyan.view;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Function;
import org.touyan.model.Body;
import org.touyan.model.Cue;
import org.touyan.model.Doc;
import org.touyan.model.DocType;
import org.touyan.model.Fields;
import org.touyan.model.Folder;
import org.touyan.model.LinkedPath;
import org.touyan.model.PageNode;
import org.touyan.model.Role;
import org.touyan.model.RoleFront;
import org.touyan.model.Target;
import org.touyan.model.page.Detail;
import org.touyan.model.page.LinkView;
import org.touyan.model.page.QrView;
import org.touyan.text.RelativePath;

/** What each kind of page shows beyond the common parts. */
final class Details {
  private static final int ROWS_MIN = 22;
  private static final int ROWS_MAX = 200;

  private final Wording wording;
  private final Places places;
  private final Related related;
  private final SortedMap<String, List<Cue>> captions;
  private final Bundles bundles;
  private final PathViews pathViews;
  private final Map<String, LinkedPath> paths = new HashMap<>();

  /**
   * @param shortIds what names a page on paper
   * @param codes what leads back to it from there
   */
  Details(
      List<LinkedPath> paths,
      Places places,
      Related related,
      SortedMap<String, List<Cue>> captions,
      Bundles bundles,
      Function<PageNode, String> shortIds,
      Function<PageNode, QrView> codes,
      Wording wording) {
    this.related = related;
    this.captions = captions;
    this.bundles = bundles;
    this.wording = wording;
    this.places = places;
    pathViews = new PathViews(wording, shortIds, codes);
    for (LinkedPath path : paths) this.paths.put(path.page().id(), path);
  }

  Detail of(PageNode page) {
    return page.doc().match(new Doc.Cases<>() {
      @Override
      public Detail page(Doc.Page doc) {
        return plain(page);
      }

      @Override
      public Detail checklist(Doc.Checklist doc) {
        boolean scored = Boolean.TRUE.equals(doc.info().fields().values().get("scored"));
        int items = doc.body().items().size();
        return new Detail.Checklist(
            doc.trigger(),
            wording.trigger(doc.trigger()),
            items,
            scored,
            RelativePath.between(page.output(), DutySheets.output(page)));
      }

      @Override
      public Detail path(Doc.LearningPath doc) {
        LinkedPath path = paths.get(page.id());
        return path == null ? new Detail.None() : pathViews.page(path, page.output());
      }

      @Override
      public Detail quiz(Doc.Quiz doc) {
        String paper = bundles
            .paper(page)
            .map(output -> RelativePath.between(page.output(), output))
            .orElse("");
        return new Detail.Quiz(doc.pass(), doc.pick(), doc.body().questions().size(), paper);
      }

      @Override
      public Detail term(Doc.Term doc) {
        return related.term(page, doc);
      }
    });
  }

  private Detail plain(PageNode page) {
    Fields fields = page.info().fields();
    List<Folder> folder = places.indexOf(page);
    if (!folder.isEmpty() && page.info().type() != DocType.COURSE)
      return section(page.output(), folder.get(0));
    return switch (page.info().type()) {
      case COURSE, LESSON -> course(page);
      case VIDEO -> video(page, fields);
      case TEMPLATE -> new Detail.Template(blanks(fields));
      case CASE -> new Detail.Case(figures(fields));
      case EVENT -> new Detail.Event(rows(fields));
      case PAGE, CHECKLIST, EXPLAINER, POLICY, TERM, SYSTEM, PROGRAMME, QUIZ, NOTICE, PATH ->
        new Detail.None();
    };
  }

  /** A path as a card, seen from the page at {@code from}. */
  Detail.PathCard card(LinkedPath path, String from) {
    return pathViews.card(path, from);
  }

  /** A checklist with the items that a holder of these roles has to do, seen from the page at {@code from}. */
  Detail.DutyView duty(PageNode page, Doc.Checklist checklist, List<String> covers, String from) {
    List<Detail.DutyItem> items = new ArrayList<>();
    for (Body.Item item : checklist.body().items()) {
      if (!meantFor(item.role(), covers)) continue;
      items.add(new Detail.DutyItem(item.id(), item.text(), item.due(), wording.due(item.due())));
    }
    return new Detail.DutyView(
        link(from, page), page.id(), wording.trigger(checklist.trigger()), items);
  }

  /** Whether an item of this role or pattern ("" for everybody) is for a holder of these roles. */
  private static boolean meantFor(String written, List<String> covers) {
    if (written.isEmpty()) return true;
    return covers.stream().anyMatch(key -> Role.of(written).matches(Role.of(key)));
  }

  /** What a folder holds, seen from the page at {@code from}. */
  Detail.Section section(String from, Folder folder) {
    return new Detail.Section(
        folders(from, folder),
        folder.pages().stream()
            .filter(page -> page.info().type() != DocType.TERM)
            .map(page -> link(from, page))
            .toList(),
        Related.terms(from, folder),
        Related.fits(from, folder));
  }

  /** The sub-folders of a folder, seen from the page at {@code from}. */
  List<Detail.SectionView> folders(String from, Folder folder) {
    return folder.folders().stream()
        .map(child -> new Detail.SectionView(
            RelativePath.between(from, child.output()), child.title(), child.count()))
        .toList();
  }

  private Detail course(PageNode page) {
    List<Folder> folder = places.folder(page);
    if (folder.isEmpty()) return new Detail.Course(List.of(), List.of(), "");
    List<LinkView> lessons = new ArrayList<>();
    for (PageNode lesson : folder.get(0).pages()) {
      if (lesson.info().type() == DocType.LESSON) lessons.add(link(page.output(), lesson));
    }
    List<LinkView> course = page.info().type() == DocType.LESSON
        ? folder.get(0).index().stream()
            .map(index -> link(page.output(), index))
            .toList()
        : List.of();
    String booklet = bundles
        .booklet(page)
        .map(output -> RelativePath.between(page.output(), output))
        .orElse("");
    return new Detail.Course(
        course,
        course.isEmpty() && page.info().type() == DocType.LESSON ? List.of() : lessons,
        booklet);
  }

  /** As many rows to sign in as people are expected at one session, and at least as many as fill a page. */
  private static int rows(Fields fields) {
    long sessions = Math.max(1, fields.number("sessions", 1));
    long people = fields.number("planned", 0) / sessions;
    return (int) Math.max(ROWS_MIN, Math.min(ROWS_MAX, people));
  }

  private Detail video(PageNode page, Fields fields) {
    List<Cue> cues = page.links().get(fields.text("captions")) instanceof Target.Asset file
        ? captions.getOrDefault(file.path(), List.of())
        : List.of();
    return new Detail.Video(
        asset(page, fields.text("file")),
        asset(page, fields.text("poster")),
        cues.stream().map(Details::cue).toList(),
        fields.text("duration"));
  }

  private static Detail.CueView cue(Cue cue) {
    long seconds = cue.startMs() / 1000;
    String rest = (seconds % 60 < 10 ? ":0" : ":") + seconds % 60;
    long minutes = seconds / 60;
    String clock = minutes < 60
        ? minutes + rest
        : minutes / 60 + (minutes % 60 < 10 ? ":0" : ":") + minutes % 60 + rest;
    return new Detail.CueView(seconds(cue.startMs()), seconds(cue.endMs()), clock, cue.text());
  }

  private static String seconds(long millis) {
    return BigDecimal.valueOf(millis, 3).stripTrailingZeros().toPlainString();
  }

  private static String asset(PageNode page, String written) {
    return page.links().get(written) instanceof Target.Asset asset
        ? RelativePath.between(page.output(), asset.path())
        : "";
  }

  private static List<Detail.BlankView> blanks(Fields fields) {
    List<Detail.BlankView> blanks = new ArrayList<>();
    for (Object field : fields.list("fields")) {
      if (field instanceof SortedMap<?, ?> map) {
        Object lines = map.get("lines");
        blanks.add(new Detail.BlankView(
            text(map, "label"), text(map, "hint"), lines instanceof Long n ? n : 1));
      } else {
        blanks.add(new Detail.BlankView(field.toString(), "", 1));
      }
    }
    return blanks;
  }

  private List<Detail.FigureView> figures(Fields fields) {
    List<Detail.FigureView> figures = new ArrayList<>();
    for (Object field : fields.list("figures")) {
      if (field instanceof SortedMap<?, ?> map) {
        figures.add(
            new Detail.FigureView(text(map, "label"), text(map, "value"), text(map, "unit")));
      }
    }
    return figures;
  }

  private static String text(SortedMap<?, ?> map, String key) {
    Object value = map.get(key);
    if (value instanceof Double number && number == Math.rint(number))
      return Long.toString(number.longValue());
    return value == null ? "" : value.toString();
  }

  /** Where the papers of a post can be printed at once, seen from its front page, or "". */
  String sheets(RoleFront role) {
    return bundles
        .sheets(role)
        .map(output -> RelativePath.between(role.output(), output))
        .orElse("");
  }

  /** A page in a list, seen from the page at {@code from}. */
  LinkView link(String from, PageNode page) {
    return new LinkView(
        RelativePath.between(from, page.output()),
        page.title(),
        wording.minutes(page.info().minutes()),
        "",
        from.equals(page.output()));
  }
}
