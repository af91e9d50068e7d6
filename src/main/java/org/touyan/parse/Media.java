package org.touyan.parse;

import org.touyan.model.Body.LinkKind;
import org.touyan.text.FileKind;

/** Writes images, and what is written like one but plays. */
final class Media {
  private final HtmlOut out;
  private final LinkBook links;

  Media(HtmlOut out, LinkBook links) {
    this.out = out;
    this.links = links;
  }

  static boolean plays(String address) {
    FileKind kind = FileKind.ofAddress(address);
    return kind == FileKind.VIDEO || kind == FileKind.SOUND;
  }

  void image(String address, String words, String title, int offset) {
    links.add(LinkKind.IMAGE, address, offset);
    out.raw("<img").attribute("src", address).attribute("alt", words);
    if (!title.isEmpty()) out.attribute("title", title);
    out.raw(" />");
    out.other();
  }

  /** @param title {@code poster=… transcript=…}, both optional */
  void player(String address, String words, String title, int offset) {
    String poster = value(title, "poster");
    String transcript = value(title, "transcript");
    boolean video = FileKind.ofAddress(address) == FileKind.VIDEO;
    String element = video ? "video" : "audio";
    links.add(LinkKind.MEDIA, address, offset);
    out.raw("<" + element + " class=\"media\" controls preload=\""
        + (video && poster.isEmpty() ? "metadata" : "none") + "\"");
    out.attribute("src", address);
    if (video && !poster.isEmpty()) {
      links.add(LinkKind.IMAGE, poster, offset);
      out.attribute("poster", poster);
    }
    if (!words.isEmpty()) out.attribute("aria-label", words);
    out.raw("></" + element + ">");
    if (!transcript.isEmpty()) {
      links.add(LinkKind.LINK, transcript, offset);
      out.raw(" <a class=\"transcript\"").attribute("href", transcript).raw(">");
      out.text(words.isEmpty() ? "文字稿" : "文字稿：" + words, false);
      out.raw("</a>");
    }
    out.other();
  }

  private static String value(String title, String key) {
    for (String part : title.strip().split("\\s+")) {
      if (part.startsWith(key + "=")) return part.substring(key.length() + 1);
    }
    return "";
  }
}
