package org.touyan.searchpack;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.touyan.model.OutputFile;
import org.touyan.text.Base91;
import org.touyan.text.Hashes;

/** Puts raw bytes into a classic script of one call in ASCII, and takes them out again. */
final class Shard {
  /** Largest raw size that is unpacked, in bytes: a tampered file must not fill the memory. */
  static final int RAW_BYTES_MAX = 64 << 20;

  /** Postings are stored: a range code does not shrink, and the sums beside it are what somebody waits for behind a first key. */
  static final String POSTINGS = "p";

  private static final int HASH_CHARS = 12;
  /** Of 9. Over a large site level 3 saved a tenth of the time for 5 % more bytes, level 6 cost a tenth for 1 % fewer. */
  private static final int LEVEL = 5;

  private Shard() {}

  /** First characters of the SHA-256: part of the file name, so that changed bytes have another name. */
  static String hash(byte[] raw) {
    return Hashes.sha256Hex(raw).substring(0, HASH_CHARS);
  }

  static String fileName(String part, String hash) {
    return hash.isEmpty() ? part + ".js" : part + "-" + hash + ".js";
  }

  static OutputFile write(String packId, String part, String hash, byte[] raw) {
    String file = fileName(part, hash);
    byte[] text =
        Base91.encode(deflate(raw, part.equals(POSTINGS) ? Deflater.NO_COMPRESSION : LEVEL));
    CRC32 crc = new CRC32();
    crc.update(text);
    byte[] start = ("Y(\"" + packId + "\",\"" + stem(file) + "\"," + crc.getValue() + ",\"")
        .getBytes(StandardCharsets.US_ASCII);
    byte[] script = Arrays.copyOf(start, start.length + text.length + 4);
    System.arraycopy(text, 0, script, start.length, text.length);
    byte[] end = "\");\n".getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(end, 0, script, start.length + text.length, end.length);
    return new OutputFile("search/" + file, script);
  }

  private static String stem(String file) {
    return file.substring(0, file.length() - ".js".length());
  }

  /** Raw length in four bytes, low ones first, then the deflate stream. @param level of 9; 0 stores */
  private static byte[] deflate(byte[] raw, int level) {
    Deflater deflater = new Deflater(level, true);
    try {
      deflater.setInput(raw);
      deflater.finish();
      byte[] out = new byte[raw.length / 2 + 64];
      for (int i = 0; i < 4; i++) out[i] = (byte) (raw.length >>> 8 * i);
      int size = 4;
      while (!deflater.finished()) {
        if (size == out.length) out = Arrays.copyOf(out, out.length * 2);
        size += deflater.deflate(out, size, out.length - size);
      }
      return Arrays.copyOf(out, size);
    } finally {
      deflater.end();
    }
  }

  /** The raw bytes of a script, if it is the file of the pack that was asked for and whole; any pack if {@code packId} is "". */
  static byte[] read(String file, byte[] script, String packId) {
    String[] pieces = new String(script, StandardCharsets.ISO_8859_1).split("\"", -1);
    if (pieces.length != 7 || !pieces[0].equals("Y(") || !pieces[6].strip().equals(");")) {
      throw new DamagedPackException(file, "is cut off or no part of a search pack");
    }
    if (!pieces[3].equals(stem(file)))
      throw new DamagedPackException(file, "holds part " + pieces[3]);
    if (!packId.isEmpty() && !pieces[1].equals(packId))
      throw new DamagedPackException(file, "is of another site");
    CRC32 crc = new CRC32();
    crc.update(pieces[5].getBytes(StandardCharsets.ISO_8859_1));
    if (!pieces[4].equals("," + crc.getValue() + ","))
      throw new DamagedPackException(file, "has another check sum");
    try {
      return inflate(file, Base91.decode(pieces[5]));
    } catch (IllegalArgumentException e) {
      throw new DamagedPackException(file, "is no base91");
    }
  }

  /** The pack id that a script names; only the head is read without knowing it. */
  static String packId(byte[] script) {
    String[] pieces = new String(
            script, 0, Math.min(script.length, 100), StandardCharsets.ISO_8859_1)
        .split("\"", 3);
    return pieces.length == 3 ? pieces[1] : "";
  }

  private static byte[] inflate(String file, byte[] packed) {
    if (packed.length < 5) throw new DamagedPackException(file, "is empty");
    int length = 0;
    for (int i = 3; i >= 0; i--) length = length << 8 | packed[i] & 255;
    if (length < 0 || length > RAW_BYTES_MAX) throw new DamagedPackException(file, "is too large");
    Inflater inflater = new Inflater(true);
    try {
      inflater.setInput(packed, 4, packed.length - 4);
      byte[] raw = new byte[length];
      int size = 0;
      while (size < length) {
        int step = inflater.inflate(raw, size, length - size);
        if (step == 0) throw new DamagedPackException(file, "is shorter than it says");
        size += step;
      }
      // The end of the stream is read only now; bytes that come instead are more than the file
      // says.
      if (inflater.inflate(new byte[1]) > 0 || !inflater.finished())
        throw new DamagedPackException(file, "is longer than it says");
      return raw;
    } catch (DataFormatException e) {
      throw new DamagedPackException(file, "cannot be unpacked");
    } finally {
      inflater.end();
    }
  }
}
