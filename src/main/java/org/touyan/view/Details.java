package org.touyan.view;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.touyan.model.Body;
import org.touyan.model.Doc;
import org.touyan.model.DocType;
import org.touyan.model.Fields;
import org.touyan.model.Folder;
import org.touyan.model.LinkedPath;
import org.touyan.model.PageNode;
import org.touyan.model.Role;
import org.touyan.model.Target;
import org.touyan.model.page.Detail;
import org.touyan.model.page.LinkView;
import org.touyan.text.RelativePath;

/** What each kind of page shows beyond the common parts. */
final class Details {
  private final Wording wording;
  private final Places places;
  private final PathViews pathViews;
  private final Map<String, LinkedPath> paths = new HashMap<>();

  Details(List<LinkedPath> paths, Places places, Wording wording) {
    this.wording = wording;
    this.places = places;
    pathViews = new PathViews(wording);
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
        return new Detail.Checklist(doc.trigger(), wording.trigger(doc.trigger()), items, scored);
      }

      @Override
      public Detail path(Doc.LearningPath doc) {
        LinkedPath path = paths.get(page.id());
        return path == null ? new Detail.None() : pathViews.page(path);
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
      case PAGE, CHECKLIST, EXPLAINER, POLICY, TERM, SYSTEM, PROGRAMME, QUIZ, EVENT, NOTICE, PATH ->
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
    return covers.stream().anyMatch(key -> role(written).matches(role(key)));
  }

  private static Role role(String key) {
    int colon = key.indexOf(':');
    return new Role(key.substring(0, Math.max(0, colon)), key.substring(colon + 1));
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
    if (folder.isEmpty()) return new Detail.Course(List.of(), List.of());
    List<LinkView> lessons = new ArrayList<>();
    for (PageNode lesson : folder.get(0).pages()) {
      if (lesson.info().type() == DocType.LESSON) lessons.add(link(page.output(), lesson));
    }
    List<LinkView> course = page.info().type() == DocType.LESSON
        ? folder.get(0).index().stream()
            .map(index -> link(page.output(), index))
            .toList()
        : List.of();
    return new Detail.Course(
        course, course.isEmpty() && page.info().type() == DocType.LESSON ? List.of() : lessons);
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
