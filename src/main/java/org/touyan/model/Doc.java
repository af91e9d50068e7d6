package org.touyan.model;

import java.util.List;
import java.util.Objects;
import org.touyan.diag.Position;

/**
 * What a content file became. A new kind breaks every {@link Cases} until it is handled. Types that are only fields and a
 * layout share {@link Page}; kinds with behaviour have their own record.
 */
public sealed interface Doc {
  /** Front matter. */
  DocInfo info();

  /** The parsed Markdown. */
  Body body();

  /** SHA-256 of the file's bytes, 64 hex digits: tells when a page changed. */
  String hash();

  <R> R match(Cases<R> cases);

  /** One answer per kind. */
  interface Cases<R> {
    R page(Page page);

    R checklist(Checklist checklist);

    R path(LearningPath path);

    R quiz(Quiz quiz);

    R term(Term term);
  }

  /** A page that is only fields and text. */
  record Page(DocInfo info, Body body, String hash) implements Doc {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.page(this);
    }
  }

  /**
   * A list of duties.
   *
   * @param trigger appointed, date, monthly, quarterly or yearly
   */
  record Checklist(DocInfo info, Body body, String hash, String trigger) implements Doc {
    public Checklist {
      Objects.requireNonNull(trigger, "trigger");
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.checklist(this);
    }
  }

  /**
   * A learning path.
   *
   * @param stage first-week, first-month, first-quarter, yearly, before-congress or ""
   * @param hours planned class hours, 0 when not given
   * @param version 1 unless given
   */
  record LearningPath(
      DocInfo info,
      Body body,
      String hash,
      String stage,
      double hours,
      boolean renewYearly,
      long version,
      List<Group> groups,
      List<Step> steps)
      implements Doc {
    public LearningPath {
      groups = List.copyOf(groups);
      steps = List.copyOf(steps);
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.path(this);
    }
  }

  /**
   * A group of steps of a path.
   *
   * @param atLeast how many of its steps must be done; -1 means all
   */
  record Group(String id, String title, int atLeast, Position at) {}

  /**
   * A step of a path as written.
   *
   * @param due {@code +Nd}, {@code YYYY-MM-DD} or ""
   * @param pass least score in percent, -1 when not given
   * @param group id of its group or ""
   */
  record Step(Reference ref, boolean must, String due, int pass, String group) {}

  /**
   * A quiz.
   *
   * @param pass least score in percent
   * @param pick how many questions are asked, 0 for all
   */
  record Quiz(DocInfo info, Body body, String hash, int pass, int pick) implements Doc {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.quiz(this);
    }
  }

  /** A glossary entry. */
  record Term(
      DocInfo info,
      Body body,
      String hash,
      List<Sense> senses,
      List<String> synonyms,
      List<String> notToConfuse)
      implements Doc {
    public Term {
      senses = List.copyOf(senses);
      synonyms = List.copyOf(synonyms);
      notToConfuse = List.copyOf(notToConfuse);
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.term(this);
    }
  }

  /** One meaning of a term, in one organisation ("" for everywhere). */
  record Sense(String org, String meaning) {}
}
