package org.touyan.build;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.touyan.diag.Diagnostic;
import org.touyan.diag.Severity;
import org.touyan.model.SiteGraph;
import org.touyan.model.SourceText;
import org.touyan.model.page.Detail;
import org.touyan.pinyin.Slugs;
import org.touyan.records.Clock;
import org.touyan.records.Confirmation;
import org.touyan.records.Coverage;
import org.touyan.records.CoverageCount;
import org.touyan.records.CoverageSheets;
import org.touyan.records.CoverageViews;
import org.touyan.records.Curriculum;
import org.touyan.records.HandedFile;
import org.touyan.records.LogFiles;
import org.touyan.records.LogReader;
import org.touyan.records.MergedLog;
import org.touyan.records.Period;
import org.touyan.records.Person;
import org.touyan.records.RosterReader;
import org.touyan.records.SheetReader;
import org.touyan.records.Sitting;
import org.touyan.render.PageRenderer;
import org.touyan.source.HandedIn;
import org.touyan.view.PageViews;
import org.touyan.write.SiteWriter;

/**
 * The trainer's report, top to bottom: the site as its content says, the sheets, the records, the count, the files. The paths
 * come from the content and not from a built site: it is there wherever a report is made, and it says more than the scripts.
 */
public final class RecordsMerge {
  private final Order order;
  private final Wish wish;
  private final Diagnostics found = new Diagnostics();

  /**
   * What is to be merged.
   *
   * @param inbox files and folders of records
   * @param attendance sign-in sheets
   * @param confirmed sheets of confirmations
   * @param output folder of the report
   * @param eventsMax most events that memory may have to hold
   */
  public record Wish(
      List<Path> inbox,
      Path roster,
      List<Path> attendance,
      List<Path> confirmed,
      Optional<LocalDate> since,
      Optional<LocalDate> until,
      Path output,
      int eventsMax) {}

  /**
   * What came of it.
   *
   * @param coverage empty when there was no roster to count by or something named could not be opened; then nothing was written
   * @param files how many files of records were read
   * @param events different events that count
   * @param contentErrors how many errors the content of the site has: paths may be missing
   */
  public record Outcome(
      Optional<Coverage> coverage,
      int files,
      int events,
      long contentErrors,
      List<Diagnostic> found) {}

  /** @param order the site whose records these are */
  public RecordsMerge(Order order, Wish wish) {
    this.order = order;
    this.wish = wish;
  }

  /**
   * Merges, counts and writes.
   *
   * @throws IOException when the disk fails; the report is then as it was
   */
  public Outcome run() throws IOException {
    Diagnostics ofContent = new Diagnostics();
    try (Workers workers = new Workers(order.jobs())) {
      Inputs.Linked site =
          new Inputs(order, ofContent).linked(new Slugs(), workers, (stage, done, all) -> {});
      long errors = Diagnostics.count(ofContent.sorted(), Severity.ERROR);
      Curriculum curriculum = new Curriculum(site.graph());
      Clock clock = new Clock(order.today());
      Optional<List<Person>> people = HandedIn.sheet(wish.roster(), found)
          .flatMap(new RosterReader(site.graph().book(), found)::read);
      MergedLog log = new MergedLog(wish.eventsMax());
      int files = read(log, clock, Optional.of(site.graph().site().id()));
      SheetReader sheets = new SheetReader(curriculum, clock, found);
      List<Sitting> sittings = new ArrayList<>();
      boolean opened = wish.inbox().stream().allMatch(HandedIn::isThere);
      for (Path file : wish.attendance()) {
        Optional<SourceText> sheet = HandedIn.sheet(file, found);
        opened &= sheet.isPresent();
        sheet.map(sheets::attendance).ifPresent(sittings::addAll);
      }
      List<Confirmation> confirmed = new ArrayList<>();
      for (Path file : wish.confirmed()) {
        Optional<SourceText> sheet = HandedIn.sheet(file, found);
        opened &= sheet.isPresent();
        sheet.map(sheets::confirmed).ifPresent(confirmed::addAll);
      }
      // A mistyped name must not put a poorer report in the place of a good one.
      if (people.isEmpty() || !opened)
        return new Outcome(Optional.empty(), files, log.size(), errors, found.sorted());
      Period period = new Period(wish.since(), wish.until(), order.today());
      Coverage coverage = new CoverageCount(curriculum, period, clock)
          .count(log, people.get(), sittings, confirmed);
      write(site, coverage, log);
      return new Outcome(Optional.of(coverage), files, log.size(), errors, found.sorted());
    }
  }

  private int read(MergedLog log, Clock clock, Optional<String> siteId) throws IOException {
    LogReader reader = new LogReader(siteId, clock, log, found);
    List<HandedFile> handed = RecordsFiles.handed(wish.inbox(), found);
    handed.forEach(reader::read);
    return handed.size();
  }

  private void write(Inputs.Linked site, Coverage coverage, MergedLog log) throws IOException {
    SiteGraph graph = site.graph();
    SiteWriter.Options options = new SiteWriter.Options("touyan records", order.version(), false);
    try (SiteWriter writer = SiteWriter.open(wish.output(), options)) {
      PageRenderer renderer = new PageRenderer(site.theme());
      CoverageViews views = new CoverageViews(coverage, site.words(), graph.book());
      for (CoverageViews.Page page : CoverageViews.Page.values()) {
        Detail detail = new Detail.Coverage(views.view(page));
        writer.put(renderer.render(PageViews.apart(
            graph.site(), site.theme().face(), page.layout, page.file, views.title(page), detail)));
      }
      for (var file : new CoverageSheets(coverage, site.words(), graph.book()).all())
        writer.put(file);
      for (var file : site.theme().reportAssets()) writer.put(file);
      new LogFiles(graph.site()).write(log, writer::put);
      writer.commit();
    }
  }
}
