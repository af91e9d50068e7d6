package org.touyan.yaml;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;
import org.touyan.diag.Code;
import org.touyan.diag.Findings;
import org.touyan.diag.Position;
import org.touyan.text.Sizes;

/**
 * Reads YAML 1.2 into {@link YamlNode}s. Works on the engine's events, so that nothing is ever constructed, expanded or
 * resolved: an alias cannot blow up, a tag cannot name a class.
 */
public final class YamlReader {
  /** Our own limits are checked first; the engine's would end in an exception without a place. */
  private static final LoadSettings SETTINGS =
      LoadSettings.builder().setCodePointLimit(Integer.MAX_VALUE).build();

  private final String path;
  private final int firstLine;
  private final Limits limits;
  private final Findings findings;
  private final ParserImpl parser;

  private YamlReader(String path, String text, int firstLine, Limits limits, Findings findings) {
    this.path = path;
    this.firstLine = firstLine;
    this.limits = limits;
    this.findings = findings;
    this.parser = new ParserImpl(SETTINGS, new StreamReader(SETTINGS, text));
  }

  /**
   * The mapping that {@code text} holds. Empty without a finding when there is nothing but comments; empty with a
   * finding when it is broken, too large, too deep or not a mapping. After an alias or a duplicate key the rest is kept.
   *
   * @param text with '\n' as line end
   * @param firstLine 1-based line of the file in which {@code text} begins
   */
  public static Optional<YamlNode.Mapping> read(
      String path, String text, int firstLine, Limits limits, Findings findings) {
    long bytes = Sizes.utf8Bytes(text);
    if (bytes > limits.bytesMax()) {
      findings.report(
          Code.YAML_TOO_LARGE,
          new Position(path, firstLine, 0),
          Sizes.words(bytes),
          Sizes.words(limits.bytesMax()));
      return Optional.empty();
    }
    YamlTrouble trouble = new YamlTrouble(path, text, firstLine, findings);
    if (trouble.hasInvisible()) return Optional.empty();
    try {
      return new YamlReader(path, text, firstLine, limits, findings).document(trouble);
    } catch (TooDeep e) {
      findings.report(Code.YAML_TOO_DEEP, e.at, Integer.toString(limits.depthMax()));
    } catch (MarkedYamlEngineException e) {
      trouble.report(e);
    } catch (YamlEngineException e) {
      trouble.reportUnknown(e);
    }
    return Optional.empty();
  }

  private Optional<YamlNode.Mapping> document(YamlTrouble trouble) {
    expect(Event.ID.StreamStart);
    if (parser.checkEvent(Event.ID.StreamEnd)) return Optional.empty();
    expect(Event.ID.DocumentStart);
    YamlNode root = node(1);
    expect(Event.ID.DocumentEnd);
    if (!parser.checkEvent(Event.ID.StreamEnd)) {
      trouble.second(at(parser.peekEvent()));
      return Optional.empty();
    }
    if (root instanceof YamlNode.Mapping mapping) return Optional.of(mapping);
    if (root != null && !(root instanceof YamlNode.Scalar scalar && scalar.isNull()))
      trouble.noMapping(root.at());
    return Optional.empty();
  }

  private void expect(Event.ID id) {
    Event event = parser.next();
    if (event.getEventId() != id)
      throw new IllegalStateException("expected " + id + ", got " + event);
  }

  /** The next node, or null for an alias, which was reported and is left out. */
  private @Nullable YamlNode node(int depth) {
    Event event = parser.next();
    Position at = at(event);
    if (event instanceof AliasEvent alias) {
      findings.report(Code.YAML_ALIAS, at, "*" + alias.getAlias().getValue());
      return null;
    }
    refuseAnchor((NodeEvent) event, at);
    if (event instanceof ScalarEvent scalar) {
      refuseTag(scalar.getTag(), at);
      return new YamlNode.Scalar(scalar.getValue(), scalar.isPlain(), at);
    }
    CollectionStartEvent start = (CollectionStartEvent) event;
    refuseTag(start.getTag(), at);
    if (depth > limits.depthMax()) throw new TooDeep(at);
    return start.getEventId() == Event.ID.SequenceStart ? sequence(at, depth) : mapping(at, depth);
  }

  private void refuseAnchor(NodeEvent event, Position at) {
    event
        .getAnchor()
        .ifPresent(anchor -> findings.report(Code.YAML_ALIAS, at, "&" + anchor.getValue()));
  }

  private void refuseTag(Optional<String> tag, Position at) {
    tag.ifPresent(name -> findings.report(
        Code.YAML_ALIAS,
        at,
        name.startsWith("tag:yaml.org,2002:") ? "!!" + name.substring(18) : name));
  }

  private YamlNode.Sequence sequence(Position at, int depth) {
    List<YamlNode> items = new ArrayList<>();
    while (!parser.checkEvent(Event.ID.SequenceEnd)) {
      YamlNode item = node(depth + 1);
      if (item != null) items.add(item);
    }
    parser.next();
    return new YamlNode.Sequence(items, at);
  }

  private YamlNode.Mapping mapping(Position at, int depth) {
    List<YamlNode.Entry> entries = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    while (!parser.checkEvent(Event.ID.MappingEnd)) {
      YamlNode key = node(depth + 1);
      YamlNode value = node(depth + 1);
      if (key == null) continue;
      if (!(key instanceof YamlNode.Scalar scalar)) {
        findings.report(
            Code.YAML_BROKEN,
            key.at(),
            "冒号前面应是一个词，不能是列表或表",
            "a key must be a word, not a list or a map");
      } else if (!seen.add(scalar.text())) {
        findings.report(Code.YAML_DUPLICATE_KEY, scalar.at(), scalar.text());
      } else if (value != null) {
        entries.add(new YamlNode.Entry(scalar.text(), scalar.at(), value));
      }
    }
    parser.next();
    return new YamlNode.Mapping(entries, at);
  }

  private Position at(Event event) {
    Mark mark = event.getStartMark().orElseThrow();
    return YamlTrouble.position(path, firstLine, mark);
  }

  /** Ends the reading from any depth; caught in {@link #read} and nowhere else. */
  private static final class TooDeep extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Position at;

    TooDeep(Position at) {
      super(null, null, false, false);
      this.at = at;
    }
  }
}
