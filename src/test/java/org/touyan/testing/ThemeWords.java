package org.touyan.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.touyan.model.Words;
import org.touyan.render.Theme;
import org.touyan.source.ThemeSource;

/** The words of the theme that comes with the program. */
public final class ThemeWords {
  private ThemeWords() {}

  /** @param lang of the site, e.g. {@code zh-CN} */
  public static Words in(String lang) {
    try {
      return new Words(new Theme(
              ThemeSource.theme(Optional.empty(), "default", new Found()),
              ThemeSource.scripts(),
              lang)
          .words());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
