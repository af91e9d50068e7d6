package org.touyan.view;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Function;
import org.touyan.model.Doc;
import org.touyan.model.DocType;
import org.touyan.model.Fields;
import org.touyan.model.Folder;
import org.touyan.model.LinkedPath;
import org.touyan.model.PageNode;
import org.touyan.model.RoleFront;
import org.touyan.model.Target;
import org.touyan.model.page.Detail;
import org.touyan.model.page.LinkView;
import org.touyan.text.RelativePath;

/** What each kind of page shows beyond the common parts. */
final class Details {
  private static final int ROWS_MIN = 22;
  private static final int ROWS_MAX = 200;

  private final Wording wording;
  private final boolean english;
  private final Places places;
  private final Bundles bundles;
  private final Function<PageNode, String> shortIds;
  private final Map<String, LinkedPath> paths = new HashMap<>();

  /** @param shortIds what names a page on paper */
  Details(
      List<LinkedPath> paths,
      Places places,
      Wording wording,
      boolean english,
      Bundles bundles,
      Function<PageNode, String> shortIds) {
    this.bundles = bundles;
    this.shortIds = shortIds;
    this.wording = wording;
    this.english = english;
    this.places = places;
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
        return new Detail.Checklist(doc.trigger(), wording.of(doc.trigger()), items, scored);
      }

      @Override
      public Detail path(Doc.LearningPath doc) {
        LinkedPath path = paths.get(page.id());
        return path == null ? new Detail.None() : pathDetail(path, page.output());
      }

      @Override
      public Detail quiz(Doc.Quiz doc) {
        return new Detail.Quiz(doc.pass(), doc.pick(), doc.body().questions().size());
      }

      @Override
      public Detail term(Doc.Term doc) {
        List<Detail.SenseView> senses = doc.senses().stream()
            .map(sense -> new Detail.SenseView(sense.org(), sense.meaning()))
            .toList();
        return new Detail.Term(senses, doc.synonyms(), doc.notToConfuse());
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

  /** What a folder holds, seen from the page at {@code from}. */
  Detail.Section section(String from, Folder folder) {
    return new Detail.Section(
        folders(from, folder),
        folder.pages().stream().map(page -> link(from, page)).toList());
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

  private static Detail video(PageNode page, Fields fields) {
    return new Detail.Video(
        asset(page, fields.text("file")),
        asset(page, fields.text("poster")),
        asset(page, fields.text("captions")),
        fields.text("duration"));
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

  private Detail.Path pathDetail(LinkedPath path, String from) {
    List<Detail.GroupView> groups = path.path().groups().stream()
        .map(
            group -> new Detail.GroupView(group.id(), group.title(), wording.rule(group.atLeast())))
        .toList();
    double hours = path.path().hours();
    return new Detail.Path(
        wording.of(path.path().stage()),
        hours > 0 ? wording.value(hours) : "",
        path.path().renewYearly(),
        path.minutes(),
        groups,
        steps(path, from));
  }

  /** A path as a card, seen from the page at {@code from}. */
  Detail.PathCard card(LinkedPath path, String from) {
    PageNode page = path.page();
    return new Detail.PathCard(
        page.id(),
        page.title(),
        RelativePath.between(from, page.output()),
        page.info().summary(),
        wording.of(path.path().stage()),
        path.minutes(),
        steps(path, from));
  }

  private List<Detail.StepView> steps(LinkedPath path, String from) {
    List<Detail.StepView> steps = new ArrayList<>();
    for (LinkedPath.LinkedStep step : path.steps()) {
      PageNode page = step.page();
      // The step before is the rule and needs no words; only an explicit prerequisite is said.
      String after = page.info().prereq().isEmpty()
          ? ""
          : wording.after(
              String.join("、", step.after().stream().map(PageNode::title).toList()));
      steps.add(new Detail.StepView(
          steps.size() + 1,
          page.id(),
          RelativePath.between(from, page.output()),
          page.title(),
          page.info().type().id(),
          page.info().type().label(english),
          page.info().minutes(),
          step.step().must(),
          step.step().due(),
          wording.due(step.step().due()),
          Math.max(0, step.step().pass()),
          step.step().group(),
          after,
          shortIds.apply(page)));
    }
    return steps;
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
        wording.minutes(page.info().minutes()));
  }
}
