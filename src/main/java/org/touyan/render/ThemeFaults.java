package org.touyan.render;

import io.pebbletemplates.pebble.error.AttributeNotFoundException;
import io.pebbletemplates.pebble.error.ClassAccessException;
import io.pebbletemplates.pebble.error.LoaderException;
import io.pebbletemplates.pebble.error.ParserException;
import io.pebbletemplates.pebble.error.PebbleException;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.touyan.model.page.MetaView;
import org.touyan.model.page.PageView;
import org.touyan.model.page.SiteView;
import org.touyan.render.ThemeFault.Kind;
import org.touyan.text.NearestName;

/** Turns what the template engine complains of into faults that the writer of a theme can use. */
final class ThemeFaults {
  private final Theme theme;

  ThemeFaults(Theme theme) {
    this.theme = theme;
  }

  ThemeFault of(PebbleException e) {
    if (e instanceof LoaderException) return missing(e);
    if (e instanceof AttributeNotFoundException unknown) {
      String name = String.valueOf(unknown.getAttributeName());
      return fault(Kind.UNKNOWN_NAME, name, near(name, names()), e);
    }
    if (e instanceof ParserException) return fault(Kind.SYNTAX, "", "", e);
    if (e instanceof ClassAccessException) return fault(Kind.FORBIDDEN, "", "", e);
    return fault(Kind.OTHER, "", "", e);
  }

  /** The engine does not say where such a template is asked for. */
  private ThemeFault missing(PebbleException e) {
    String message = String.valueOf(e.getPebbleMessage());
    String wanted = message.substring(message.lastIndexOf(' ') + 1);
    Theme.Place place = theme.mention(wanted);
    String near = near(wanted, theme.templates());
    return new ThemeFault(
        Kind.NO_TEMPLATE, wanted, near, place.template(), place.line(), e, message);
  }

  private static ThemeFault fault(Kind kind, String name, String near, PebbleException e) {
    int line = e.getLineNumber() == null ? 0 : e.getLineNumber();
    return new ThemeFault(kind, name, near, e.getFileName(), line, e, e.getPebbleMessage());
  }

  private static String near(String name, Iterable<String> names) {
    return NearestName.of(name, names).orElse("");
  }

  /** What templates mostly ask for. */
  private Set<String> names() {
    Set<String> names = new TreeSet<>(theme.words().keySet());
    for (Class<?> view : List.of(PageView.class, SiteView.class, MetaView.class)) {
      for (RecordComponent part : view.getRecordComponents()) names.add(part.getName());
    }
    names.add("page");
    return names;
  }
}
