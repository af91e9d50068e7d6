package org.touyan.html;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * What becomes of an element, by its name. An allow-list: a name that is not here is unwrapped.
 *
 * @param name lower-case element name
 * @param fate whether it stays
 * @param traits what the walk must know about an element that stays: a bit for each {@link Trait}
 */
record TagRule(String name, Fate fate, int traits) {
  /** What happens to an element. */
  enum Fate {
    /** Stays, with its allowed attributes. */
    KEEP,
    /** Goes; what is inside stays. */
    UNWRAP,
    /** Goes with all that is inside. */
    DROP,
    /** Goes with all that is inside, and the author is told that it would run a program. */
    REFUSE,
    /** Like {@link #REFUSE}, but what is inside stays. */
    REFUSE_UNWRAP
  }

  /** What an element that stays does to its surroundings. */
  enum Trait {
    /** Has no end tag. */
    VOID,
    /** An HTML parser ends an open {@code p} before it; its text is a paragraph of its own for search. */
    ENDS_P,
    HEADING,
    /** Only certain children may stand directly inside: everything else would be moved out by a parser. */
    TABLE_FRAME,
    /** Words inside are never turned into links to terms. */
    NO_TERMS,
    /** Text inside is not part of what search reads. */
    NOT_SEARCHED,
    /** Text inside keeps its white space. */
    PREFORMATTED
  }

  private static final TagRule UNKNOWN = new TagRule("", Fate.UNWRAP, 0);
  private static final Map<String, TagRule> RULES = rules();

  /** The rule for an element name in lower case; unknown names are unwrapped. */
  static TagRule of(String name) {
    TagRule rule = RULES.get(name);
    return rule == null ? UNKNOWN : rule;
  }

  boolean is(Trait trait) {
    return (traits & 1 << trait.ordinal()) != 0;
  }

  /** 1–6 for a heading, else 0. */
  int headingLevel() {
    return is(Trait.HEADING) ? name.charAt(1) - '0' : 0;
  }

  private static Map<String, TagRule> rules() {
    Map<String, TagRule> all = new HashMap<>();
    keep(
        all,
        EnumSet.noneOf(Trait.class),
        "em strong del s sub sup span mark abbr audio video b i u small ins cite q samp"
            + " var dfn time");
    keep(all, EnumSet.of(Trait.NO_TERMS), "a code kbd label ruby");
    keep(all, EnumSet.of(Trait.NO_TERMS, Trait.NOT_SEARCHED), "rt rp");
    keep(all, EnumSet.of(Trait.VOID), "br img source input wbr");
    keep(
        all,
        EnumSet.of(Trait.ENDS_P),
        "p ul ol li dl dt dd blockquote figure figcaption div section aside details");
    keep(all, EnumSet.of(Trait.ENDS_P, Trait.NO_TERMS), "summary");
    keep(all, EnumSet.of(Trait.ENDS_P, Trait.VOID), "hr");
    keep(all, EnumSet.of(Trait.ENDS_P, Trait.NO_TERMS, Trait.PREFORMATTED), "pre");
    keep(all, EnumSet.of(Trait.ENDS_P, Trait.NO_TERMS, Trait.HEADING), "h1 h2 h3 h4 h5 h6");
    keep(all, EnumSet.of(Trait.ENDS_P, Trait.TABLE_FRAME), "table thead tbody tfoot tr");
    keep(all, EnumSet.of(Trait.ENDS_P), "td");
    keep(all, EnumSet.of(Trait.ENDS_P, Trait.NO_TERMS), "th caption");
    fate(
        all,
        Fate.DROP,
        "style template noscript svg math title textarea select option optgroup datalist noembed noframes"
            + " xml head canvas map area colgroup col track param");
    fate(
        all,
        Fate.REFUSE,
        "script iframe frame frameset object embed applet base meta link portal fencedframe");
    fate(all, Fate.REFUSE_UNWRAP, "form");
    return Map.copyOf(all);
  }

  private static void keep(Map<String, TagRule> all, Set<Trait> traits, String names) {
    int bits = 0;
    for (Trait trait : traits) bits |= 1 << trait.ordinal();
    for (String name : names.split(" ")) all.put(name, new TagRule(name, Fate.KEEP, bits));
  }

  private static void fate(Map<String, TagRule> all, Fate fate, String names) {
    for (String name : names.split(" ")) all.put(name, new TagRule(name, fate, 0));
  }
}
