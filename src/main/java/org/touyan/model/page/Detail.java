package org.touyan.model.page;

import java.util.List;

/** What one layout shows beyond the common parts. Each layout knows its own kind. All urls are relative to the page. */
public sealed interface Detail {
  /** Nothing more. */
  record None() implements Detail {}

  /** {@code home}: the posts to choose from by level, the map of everything, what is new. */
  record Home(
      List<LevelView> levels,
      List<SectionView> sections,
      List<LinkView> pages,
      List<LinkView> recent)
      implements Detail {
    public Home {
      levels = List.copyOf(levels);
      sections = List.copyOf(sections);
      pages = List.copyOf(pages);
      recent = List.copyOf(recent);
    }
  }

  /** A level with its offered posts. */
  record LevelView(String label, List<RoleCard> roles) {
    public LevelView {
      roles = List.copyOf(roles);
    }
  }

  /** A post on the home page, under its level; {@code key} is {@code level:post}. */
  record RoleCard(String key, String label, String url) {}

  /** {@code role}: front page of a post; {@code sheets} is where all its papers can be printed, or "". */
  record RoleHome(
      String key,
      String label,
      List<PathCard> paths,
      List<DutyView> duties,
      List<LinkView> pages,
      String sheets)
      implements Detail {
    public RoleHome {
      paths = List.copyOf(paths);
      duties = List.copyOf(duties);
      pages = List.copyOf(pages);
    }
  }

  /** A checklist that a post has to keep, with the items meant for it; {@code when} says in words what starts it. */
  record DutyView(LinkView list, String pageId, String when, List<DutyItem> items) {
    public DutyView {
      items = List.copyOf(items);
    }
  }

  /** An item of a duty; {@code due} as written, {@code dueWords} the same in words. */
  record DutyItem(String id, String text, String due, String dueWords) {}

  /** A path in a list; {@code tally} says in words how many steps, {@code steps} in order. */
  record PathCard(
      String id,
      String title,
      String url,
      String summary,
      String stage,
      String tally,
      int minutes,
      List<FormationView> flight,
      List<StepView> steps) {
    public PathCard {
      flight = List.copyOf(flight);
      steps = List.copyOf(steps);
    }
  }

  /** {@code path}; {@code stage} is a word, {@code hours} a number as text or "", {@code tally} as in a card. */
  record Path(
      String stage,
      String hours,
      boolean renewYearly,
      long version,
      String tally,
      int minutes,
      List<GroupView> groups,
      List<FormationView> flight,
      List<BandView> bands)
      implements Detail {
    public Path {
      groups = List.copyOf(groups);
      flight = List.copyOf(flight);
      bands = List.copyOf(bands);
    }
  }

  /** Steps that are due together; {@code title} in words, "" when nothing on the path has a due time. */
  record BandView(String id, String title, List<StepView> steps) {
    public BandView {
      steps = List.copyOf(steps);
    }
  }

  /** Geese that fly together: a drawing of {@code width} × {@code height} units, one unit being one pixel of the standard type size. */
  record FormationView(int width, int height, List<GooseView> geese) {
    public FormationView {
      geese = List.copyOf(geese);
    }
  }

  /** A step as a goose; {@code x} and {@code y} are its upper left corner, {@code lead} for the one in front. */
  record GooseView(int number, String pageId, boolean must, boolean lead, int x, int y) {}

  /** A group of a path; {@code rule} in words, {@code steps} the numbers of its steps in words. */
  record GroupView(String id, String title, String rule, String steps) {}

  /**
   * A step.
   *
   * @param number 1-based
   * @param pageId id of the page, the key of its marks
   * @param due {@code +Nd}, {@code YYYY-MM-DD} or ""; {@code dueWords} the same in words
   * @param group title of the group to choose from, or ""
   * @param after what the page itself wants done first
   * @param shortId of the page, to type from paper
   * @param qr to scan from paper; only on the page of the path, and only when the site has an address
   */
  record StepView(
      int number,
      String pageId,
      String url,
      String title,
      String type,
      String typeLabel,
      int minutes,
      boolean must,
      String due,
      String dueWords,
      int pass,
      String group,
      List<LinkView> after,
      String shortId,
      QrView qr) {
    public StepView {
      after = List.copyOf(after);
    }
  }

  /** {@code section}: everything in a folder; {@code terms} with their meanings as notes, and not among {@code pages}. */
  record Section(
      List<SectionView> sections, List<LinkView> pages, List<LinkView> terms, List<FitView> fits)
      implements Detail {
    public Section {
      sections = List.copyOf(sections);
      pages = List.copyOf(pages);
      terms = List.copyOf(terms);
      fits = List.copyOf(fits);
    }
  }

  /** A plain statement such as 家里有人得了重病, and the programmes that may help then. */
  record FitView(String statement, List<LinkView> programmes) {
    public FitView {
      programmes = List.copyOf(programmes);
    }
  }

  /** A folder in a list; {@code count} pages below it. */
  record SectionView(String url, String title, int count) {}

  /**
   * {@code course}: its lessons; {@code lesson}: the course it belongs to and the others, itself included.
   *
   * @param booklet where the whole course can be printed, or ""
   */
  record Course(List<LinkView> course, List<LinkView> lessons, String booklet) implements Detail {
    public Course {
      course = List.copyOf(course);
      lessons = List.copyOf(lessons);
    }
  }

  /** {@code video}: addresses relative to the page; {@code poster} maybe "". */
  record Video(String file, String poster, List<CueView> cues, String duration) implements Detail {
    public Video {
      cues = List.copyOf(cues);
    }
  }

  /** A caption: when it comes and goes in seconds as {@code 61.5}, when it comes in words as {@code 1:01}. */
  record CueView(String start, String end, String clock, String text) {}

  /** {@code checklist}: {@code trigger} as written and in words; {@code sheet} is the same as a table for Excel. */
  record Checklist(String trigger, String triggerWords, int items, boolean scored, String sheet)
      implements Detail {}

  /** {@code quiz}; {@code paper} is where it can be printed as a test, or "". */
  record Quiz(int pass, int pick, int questions, String paper) implements Detail {}

  /** {@code paper}: a quiz as a test on paper, in several versions; {@code key} leads to the answers. */
  record Papers(LinkView back, LinkView key, int pass, List<PaperView> papers) implements Detail {
    public Papers {
      papers = List.copyOf(papers);
    }
  }

  /** One version with its body. */
  record PaperView(String letter, PageView part) {}

  /** {@code paper-key}: the answers of each version. */
  record PaperKeys(LinkView back, List<KeyView> keys) implements Detail {
    public PaperKeys {
      keys = List.copyOf(keys);
    }
  }

  /** The answers of one version. */
  record KeyView(String letter, List<KeyRow> rows) {
    public KeyView {
      rows = List.copyOf(rows);
    }
  }

  /** An answer; {@code kind} in words. */
  record KeyRow(int number, String kind, String answer, String question) {}

  /**
   * {@code term}.
   *
   * @param notToConfuse with the url "" where there is no such term
   * @param uses pages that use it, the first few; {@code moreUses} how many others do
   */
  record Term(
      List<SenseView> senses,
      List<String> synonyms,
      List<LinkView> notToConfuse,
      List<LinkView> uses,
      int moreUses)
      implements Detail {
    public Term {
      senses = List.copyOf(senses);
      synonyms = List.copyOf(synonyms);
      notToConfuse = List.copyOf(notToConfuse);
      uses = List.copyOf(uses);
    }
  }

  /** One meaning, of one organisation ("" for everywhere). */
  record SenseView(String org, String meaning) {}

  /** {@code template}: blanks to fill; {@code lines} is how many. */
  record Template(List<BlankView> blanks) implements Detail {
    public Template {
      blanks = List.copyOf(blanks);
    }
  }

  /** A blank of a form. */
  record BlankView(String label, String hint, long lines) {}

  /** {@code case}: its figures. */
  record Case(List<FigureView> figures) implements Detail {
    public Case {
      figures = List.copyOf(figures);
    }
  }

  /** A number with its unit. */
  record FigureView(String label, String value, String unit) {}

  /** {@code explainer}: {@code half} when it fits on half a side too, so that two can be printed on one. */
  record Sheet(boolean half) implements Detail {}

  /** {@code event}: {@code rows} of its sign-in sheet. */
  record Event(int rows) implements Detail {}

  /** {@code booklet}: a whole course, each part with its body as it stands here; {@code quizzes} none or one. */
  record Booklet(LinkView back, PageView course, List<PageView> lessons, List<PageView> quizzes)
      implements Detail {
    public Booklet {
      lessons = List.copyOf(lessons);
      quizzes = List.copyOf(quizzes);
    }
  }

  /** {@code sheets}: the papers of a post; {@code more} of them did not find room. */
  record Sheets(LinkView back, List<LinkView> links, List<PageView> parts, int more)
      implements Detail {
    public Sheets {
      links = List.copyOf(links);
      parts = List.copyOf(parts);
    }
  }

  /** {@code az}: a page of the list by pinyin; {@code letters} lead to every letter that there is. */
  record Az(List<LetterView> letters, List<AzGroup> groups, List<LinkView> parts)
      implements Detail {
    public Az {
      letters = List.copyOf(letters);
      groups = List.copyOf(groups);
      parts = List.copyOf(parts);
    }
  }

  /** A letter in the bar; {@code key} is a to z, digits, latin or other. */
  record LetterView(String key, String url, int count, boolean here) {}

  /** The entries under one letter. */
  record AzGroup(String key, List<AzEntry> entries) {
    public AzGroup {
      entries = List.copyOf(entries);
    }
  }

  /** A page, or another name for it: then {@code see} is the page's title, else "". */
  record AzEntry(String url, String title, String see, String kind) {}

  /** {@code copy}: what this copy of the site is. {@code newest} is the latest date of any page in words, or "". */
  record Copy(int pages, String newest, String siteId) implements Detail {}

  /** {@code redirect}: where the page went. */
  record Redirect(String url, String title) implements Detail {}

  /** {@code coverage} and the other pages of a trainer's report, which is no part of the site. */
  record Coverage(CoverageView view) implements Detail {}
}
