package org.touyan.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** A table that the program and the browser share: a script of the program that holds varints, deflated, in base91. */
final class TableScript {
  private final byte[] bytes;
  private int at;

  private TableScript(byte[] bytes) {
    this.bytes = bytes;
  }

  /** The table is the text between the first double quotes behind its name. */
  static TableScript read(String file, String name) {
    try (InputStream in = TableScript.class.getResourceAsStream("/web/" + file)) {
      if (in == null) throw new IllegalStateException(file + " is missing from the program");
      String script = new String(in.readAllBytes(), StandardCharsets.US_ASCII);
      int start = script.indexOf('"', script.indexOf(name + " = ")) + 1;
      return new TableScript(
          unpacked(file, Base91.decode(script.substring(start, script.indexOf('"', start)))));
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    }
  }

  /** Length in four bytes, low ones first, then a deflate stream. */
  private static byte[] unpacked(String file, byte[] packed) {
    int length = 0;
    for (int i = 3; i >= 0; i--) length = length << 8 | packed[i] & 255;
    Inflater inflater = new Inflater(true);
    try {
      inflater.setInput(packed, 4, packed.length - 4);
      byte[] out = new byte[length];
      if (inflater.inflate(out) != length) throw new IllegalStateException(file + " is cut off");
      return out;
    } catch (DataFormatException e) {
      throw new IllegalStateException(file, e);
    } finally {
      inflater.end();
    }
  }

  int next() {
    int value = 0;
    int shift = 0;
    while (bytes[at] < 0) {
      value |= (bytes[at++] & 127) << shift;
      shift += 7;
    }
    return value | bytes[at++] << shift;
  }
}
