package org.touyan.schema;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.touyan.diag.Code;
import org.touyan.diag.Diagnostic;
import org.touyan.diag.Findings;
import org.touyan.diag.Position;
import org.touyan.model.Doc;
import org.touyan.model.DocInfo;
import org.touyan.model.DocType;
import org.touyan.model.Reference;
import org.touyan.model.SourceRef;
import org.touyan.model.Tier;
import org.touyan.yaml.Limits;
import org.touyan.yaml.YamlNode;
import org.touyan.yaml.YamlReader;

/** Reads the header of a page. Never fails: what is wrong is reported and left out. */
public final class DocReader {
  /** Full marks are not asked for unless the quiz says so. */
  private static final int PASS_DEFAULT = 60;

  private DocReader() {}

  /**
   * A page before its Markdown is read.
   *
   * @param body its Markdown
   * @param bodyLine 1-based line of the file in which the Markdown begins
   */
  public record Parts(DocHead head, String body, int bodyLine) {}

  /**
   * Splits a page and reads its header.
   *
   * @param path source path below {@code content/}
   * @param text the file, with '\n' as line end and without byte order mark
   */
  public static Parts read(String path, String text, Findings findings) {
    FrontMatter.Split split = FrontMatter.split(path, text, findings);
    Optional<YamlNode.Mapping> header = Optional.empty();
    boolean broken = split.broken();
    if (split.header().isPresent()) {
      Watch watch = new Watch(findings);
      header = YamlReader.read(
          path, split.header().get(), split.headerLine(), Limits.frontMatter(), watch);
      broken = header.isEmpty() && watch.met;
    }
    DocHead head = broken ? readBroken(path) : read(path, header, findings);
    return new Parts(head, split.body(), split.bodyLine());
  }

  /** Reads a header that is already YAML; a page without one has the type of its folder. */
  public static DocHead read(String path, Optional<YamlNode.Mapping> header, Findings findings) {
    YamlNode.Mapping mapping = header.orElse(new YamlNode.Mapping(List.of(), Position.file(path)));
    DocType type = type(path, mapping);
    Keys keys = DocSchema.of(type);
    Entry entry = new EntryReader(findings)
        .read(mapping, keys, unknown -> reportOtherType(unknown, type, findings));
    reportPrint(path, type, mapping, entry.text("print"), findings);
    return head(path, type, mapping, entry);
  }

  /** Two ways to print belong to one type each; elsewhere they would do nothing without a word. */
  private static void reportPrint(
      String path, DocType type, YamlNode.Mapping mapping, String print, Findings findings) {
    DocType only = switch (print) {
      case "poster" -> DocType.PAGE;
      case "a5" -> DocType.EXPLAINER;
      default -> type;
    };
    if (only == type) return;
    Position at = at(path, mapping, "print", "打印");
    findings.report(Code.PRINT_UNUSED, at, print, only.chinese(), only.id());
  }

  /** The header was reported as a whole: what it lacks is not reported once more. */
  private static DocHead readBroken(String path) {
    Position at = Position.file(path);
    return head(path, folderType(path), new YamlNode.Mapping(List.of(), at), Entry.empty(at));
  }

  private static boolean reportOtherType(YamlNode.Entry unknown, DocType type, Findings findings) {
    if (!DocSchema.isKeyOfSomeType(unknown.key())) return false;
    findings.report(
        Code.FIELD_OTHER_TYPE, unknown.keyAt(), unknown.key(), type.chinese(), type.id());
    return true;
  }

  /** The type in the header wins; one that does not exist is reported with the other fields. */
  private static DocType type(String path, YamlNode.Mapping mapping) {
    return mapping
        .get("type")
        .or(() -> mapping.get("类型"))
        .filter(YamlNode.Scalar.class::isInstance)
        .flatMap(node -> DocSchema.type(((YamlNode.Scalar) node).text().strip()))
        .orElseGet(() -> folderType(path));
  }

  /**
   * The type by folder. Below a course folder, every page that lies in a folder of its own course and is not its index is
   * a lesson: {@code courses/ba-zi/index.md} is a course, {@code courses/ba-zi/01.md} a lesson, {@code courses/a.md} a
   * course of one page.
   */
  static DocType folderType(String path) {
    String[] parts = path.toLowerCase(Locale.ROOT).split("/");
    if (parts.length < 2) return DocType.PAGE;
    for (DocType type : DocType.values()) {
      if (!type.folders().contains(parts[0])) continue;
      String file = parts[parts.length - 1];
      boolean index = file.startsWith("index.") || file.startsWith("readme.");
      return type == DocType.COURSE && parts.length > 2 && !index ? DocType.LESSON : type;
    }
    return DocType.PAGE;
  }

  private static DocHead head(String path, DocType type, YamlNode.Mapping mapping, Entry entry) {
    DocInfo info = info(path, type, mapping, entry);
    return new DocHead(info, extras(type, entry, at(path, mapping, "pick", "抽题")), mapping.at());
  }

  private static DocInfo info(String path, DocType type, YamlNode.Mapping mapping, Entry entry) {
    Entry search = entry.entry("search");
    return new DocInfo(
        path,
        type,
        entry.text("id"),
        at(path, mapping, "id", "编号"),
        entry.text("title"),
        entry.text("summary"),
        entry.roles("roles"),
        entry.text("domain"),
        entry.text("topic"),
        entry.texts("tags"),
        tier(entry.text("tier")),
        entry.text("issuer"),
        entry.text("owner"),
        entry.day("date"),
        entry.day("updated"),
        entry.day("review_by"),
        entry.day("expires"),
        entry.flag("draft"),
        entry.flag("major"),
        entry.whole("weight", 0),
        entry.whole("minutes", 0),
        entry.pages("prereq"),
        entry.texts("aliases"),
        entry.entries("source").stream().map(DocReader::source).toList(),
        entry.text("print"),
        search.flag("exclude"),
        search.number("boost", 1.0),
        entry.text("visibility").equals("internal"),
        OwnFields.of(type, entry));
  }

  /** Where the value of a key stands, under either of its names. */
  private static Position at(String path, YamlNode.Mapping mapping, String name, String chinese) {
    return mapping
        .get(name)
        .or(() -> mapping.get(chinese))
        .map(YamlNode::at)
        .orElse(Position.file(path));
  }

  private static Tier tier(String word) {
    return switch (word) {
      case "required" -> Tier.REQUIRED;
      case "local" -> Tier.LOCAL;
      default -> Tier.NONE;
    };
  }

  private static SourceRef source(Entry entry) {
    return new SourceRef(
        entry.text("title"),
        entry.text("org"),
        entry.text("no"),
        entry.text("date"),
        entry.text("grade", "unknown"));
  }

  private static DocHead.Extras extras(DocType type, Entry entry, Position pickAt) {
    return switch (type) {
      case CHECKLIST -> new DocHead.Extras.OfChecklist(entry.text("trigger", "appointed"));
      case QUIZ ->
        new DocHead.Extras.OfQuiz(
            entry.whole("pass", PASS_DEFAULT), entry.whole("pick", 0), pickAt);
      case TERM ->
        new DocHead.Extras.OfTerm(
            entry.entries("senses").stream()
                .map(sense -> new Doc.Sense(sense.text("org"), sense.text("meaning")))
                .toList(),
            entry.texts("synonyms"),
            entry.texts("not_to_confuse"));
      case PATH -> path(entry);
      case PAGE,
          COURSE,
          LESSON,
          VIDEO,
          EXPLAINER,
          POLICY,
          SYSTEM,
          PROGRAMME,
          CASE,
          EVENT,
          TEMPLATE,
          NOTICE -> new DocHead.Extras.None();
    };
  }

  private static DocHead.Extras path(Entry entry) {
    return new DocHead.Extras.OfPath(
        entry.text("stage"),
        entry.number("hours", 0),
        entry.text("renew").equals("yearly"),
        entry.whole("version", 1),
        entry.entries("groups").stream().map(DocReader::group).toList(),
        entry.entries("steps").stream().map(DocReader::step).toList());
  }

  private static Doc.Group group(Entry entry) {
    String rule = entry.text("rule", "all");
    int atLeast = rule.equals("all") ? -1 : Integer.parseInt(rule.substring(0, rule.indexOf('-')));
    return new Doc.Group(entry.text("id"), entry.text("title"), atLeast, entry.at());
  }

  private static Doc.Step step(Entry entry) {
    Reference ref =
        entry.pages("ref").get(0); // "ref" is required: an entry without it was left out
    boolean must = !entry.text("need").equals("choice");
    return new Doc.Step(ref, must, entry.text("due"), entry.whole("pass", -1), entry.text("group"));
  }

  /** Lets findings through and remembers that there was one. */
  private static final class Watch implements Findings {
    private final Findings behind;
    private boolean met;

    Watch(Findings behind) {
      this.behind = behind;
    }

    @Override
    public void add(Diagnostic diagnostic) {
      met = true;
      behind.add(diagnostic);
    }
  }
}
