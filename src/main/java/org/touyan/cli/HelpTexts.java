package org.touyan.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;

/** The help texts in one language, whatever the locale of the machine is. */
final class HelpTexts {
  private HelpTexts() {}

  static ResourceBundle of(boolean english) {
    String name = english ? "help_en.properties" : "help_zh.properties";
    try (InputStream in = HelpTexts.class.getResourceAsStream(name)) {
      if (in == null) throw new IllegalStateException(name + " is missing in the program");
      return new PropertyResourceBundle(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
