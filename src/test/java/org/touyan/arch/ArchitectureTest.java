package org.touyan.arch;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.elements.GivenClassesConjunction;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The walls of docs/dev/ARCHITECTURE.md, each with its reason. Where a wall is in the way of good
 * work, move it here and there in the same commit.
 */
class ArchitectureTest {
  private static final String ROOT = "org.touyan.";

  /** Read once: every rule looks at the same classes, and only at those that are shipped. */
  private static final JavaClasses MAIN =
      new ClassFileImporter().importPath(Path.of("target", "classes"));

  /** The words that every room may speak. */
  private static final List<String> LANGUAGE = List.of("model", "diag", "text");

  /** The arrows of the picture, in its order. */
  private static final List<String> STAGES =
      List.of("source", "parse", "link", "view", "render", "html", "index", "searchpack", "write");

  /** Which rooms a room may see. A room that is not named here does not exist. */
  private static final SortedMap<String, List<String>> MAY_SEE = mayRoomsSee();

  private static SortedMap<String, List<String>> mayRoomsSee() {
    SortedMap<String, List<String>> seen = new TreeMap<>();
    for (String room : LANGUAGE) seen.put(room, LANGUAGE);
    seen.put("yaml", List.of("diag", "text"));
    seen.put("pinyin", List.of("text"));
    seen.put("qr", LANGUAGE);
    seen.put("gift", LANGUAGE);
    seen.put("paper", LANGUAGE);
    seen.put("privacy", LANGUAGE);
    seen.put("schema", join(LANGUAGE, List.of("yaml")));
    seen.put("records", join(LANGUAGE, List.of("schema")));
    List<String> known = join(LANGUAGE, List.of("yaml", "schema", "pinyin"));
    for (String stage : STAGES) seen.put(stage, known);
    seen.put("build", join(join(known, List.of("qr", "paper", "privacy", "records")), STAGES));
    seen.put("cli", join(seen.get("build"), List.of("build", "gift")));
    return seen;
  }

  /** Each library and the one room that knows it. */
  private static final Map<String, String> HOME_OF_LIBRARY = new TreeMap<>(Map.of(
      "com.vladsch..", "parse",
      "io.pebbletemplates..", "render",
      "io.nayuki..", "qr",
      "org.jsoup..", "html",
      "org.apache.lucene..", "index",
      "org.snakeyaml..", "yaml",
      "org.apache.commons.csv..", "schema",
      "picocli..", "cli",
      "com.github.houbb..", "pinyin"));

  // --- rooms -----------------------------------------------------------------------------------

  @Test
  void every_class_lives_in_a_room_that_the_table_names() {
    classes()
        .should()
        .resideInAnyPackage(
            MAY_SEE.keySet().stream().map(ArchitectureTest::in).toArray(String[]::new))
        .because("a new room is a decision: name it in MAY_SEE with what it may see")
        .check(MAIN);
  }

  @Test
  void a_room_sees_only_the_rooms_that_the_table_allows() {
    List<String> broken = new ArrayList<>();
    MAY_SEE.forEach((room, allowed) -> {
      String[] hidden = MAY_SEE.keySet().stream()
          .filter(other -> !other.equals(room) && !allowed.contains(other))
          .map(ArchitectureTest::in)
          .toArray(String[]::new);
      collect(
          broken,
          noClasses()
              .that()
              .resideInAPackage(in(room))
              .should()
              .dependOnClassesThat()
              .resideInAnyPackage(hidden)
              .because("stages do not know each other, the build or the command line: values travel"
                  + " between them, so that each can be tested and replaced alone"));
    });
    assertThat(broken).isEmpty();
  }

  @Test
  void packages_form_no_cycle() {
    slices()
        .matching("org.touyan.(**)")
        .should()
        .beFreeOfCycles()
        .because("with a cycle no package can be read, tested or replaced alone")
        .check(MAIN);
  }

  @Test
  void the_language_of_the_project_needs_nothing_but_java() {
    classesIn(LANGUAGE)
        .should()
        .onlyDependOnClassesThat(resideInAnyRoomOf(LANGUAGE)
            .or(resideInAPackage("java.."))
            .or(resideInAPackage("org.jspecify.."))
            // arrays of primitive types and the primitives themselves have no package
            .or(describe("are primitive", c -> c.getBaseComponentType().isPrimitive())))
        .because("every room speaks it: it must be hashable and testable without any library")
        .check(MAIN);
  }

  @Test
  void the_model_holds_records_enums_and_sealed_interfaces_only() {
    classes()
        .that()
        .resideInAPackage(in("model"))
        .and()
        .areTopLevelClasses()
        .and()
        .doNotHaveSimpleName("package-info")
        .should(be(describe(
            "a record, an enum or a sealed interface",
            c -> c.isRecord() || c.isEnum() || (c.isInterface() && c.reflect().isSealed()))))
        .because("values that are compared and hashed must not hide state or open kinds")
        .check(MAIN);
  }

  // --- libraries -------------------------------------------------------------------------------

  @Test
  void each_library_is_known_to_one_room_only() {
    List<String> broken = new ArrayList<>();
    HOME_OF_LIBRARY.forEach((library, home) -> collect(
        broken,
        noClasses()
            .that()
            .resideOutsideOfPackage(in(home))
            .should()
            .dependOnClassesThat()
            .resideInAPackage(library)
            .because("a library is upgraded or replaced in one room: " + home)));
    assertThat(broken).isEmpty();
  }

  @Test
  void no_library_is_used_that_has_no_home() {
    Set<String> libraries = HOME_OF_LIBRARY.keySet();
    classes()
        .should()
        .onlyDependOnClassesThat(resideInAPackage("java..")
            .or(resideInAPackage(ROOT.substring(0, ROOT.length() - 1) + ".."))
            .or(resideInAPackage("org.jspecify.."))
            .or(resideInAPackage("org.slf4j.."))
            .or(describe("of a named library", c -> libraries.stream().anyMatch(l -> in(c, l))))
            .or(describe("are primitive", c -> c.getBaseComponentType().isPrimitive())))
        .because("a transitive library that is used by chance disappears by chance")
        .check(MAIN);
  }

  // --- same input, same bytes, also on a Chinese Windows PC ------------------------------------

  @Test
  void below_the_command_line_nobody_asks_for_the_time() {
    noClassBelowCli(
        "the same input gives the same bytes today and tomorrow: a date comes in as a value",
        call("java.lang.System", "currentTimeMillis"),
        call("java.time.Clock", "system", "systemUTC", "systemDefaultZone", "tick"),
        call("java.time.Instant", "now"),
        call("java.time.LocalDate", "now"),
        call("java.time.LocalTime", "now"),
        call("java.time.LocalDateTime", "now"),
        call("java.time.OffsetDateTime", "now"),
        call("java.time.ZonedDateTime", "now"),
        call("java.time.Year", "now"),
        call("java.time.YearMonth", "now"),
        call("java.util.Calendar", "getInstance"),
        construct("java.util.Date"));
  }

  @Test
  void a_stopwatch_only_guards_or_measures() {
    noClasses()
        .that()
        .resideOutsideOfPackages(in("parse"), in("build"), in("cli"))
        .should()
        .accessTargetWhere(call("java.lang.System", "nanoTime"))
        .because("only the time limit of a page and the report of the build may look at it")
        .check(MAIN);
  }

  @Test
  void below_the_command_line_nobody_asks_for_the_machines_locale_charset_or_zone() {
    noClassBelowCli(
        "the same input gives the same bytes on every machine: what day it is here, and the language"
            + " of the messages, come in as values",
        call("java.util.Locale", "getDefault"),
        call("java.util.TimeZone", "getDefault"),
        call("java.time.ZoneId", "systemDefault"),
        call("java.nio.charset.Charset", "defaultCharset"));
  }

  @Test
  void no_call_leaves_the_locale_or_charset_to_the_machine() {
    noClass(
        "the same input gives the same bytes on every machine",
        call("java.lang.String", List.of(), "toLowerCase", "toUpperCase", "getBytes"),
        call("java.lang.String", List.of("java.lang.String", "[Ljava.lang.Object;"), "format"),
        call("java.lang.String", "formatted"),
        call("java.io.ByteArrayOutputStream", List.of(), "toString"),
        call("java.net.URLEncoder", List.of("java.lang.String"), "encode"),
        call("java.net.URLDecoder", List.of("java.lang.String"), "decode"),
        construct("java.lang.String", "[B"),
        construct("java.io.InputStreamReader", "java.io.InputStream"),
        construct("java.io.OutputStreamWriter", "java.io.OutputStream"),
        construct("java.io.PrintStream", "java.io.OutputStream"),
        construct("java.io.PrintStream", "java.io.OutputStream", "boolean"),
        construct("java.util.Scanner", "java.io.InputStream"),
        construct("java.text.SimpleDateFormat", "java.lang.String"));
  }

  @Test
  void below_the_command_line_nothing_is_random() {
    noClassBelowCli(
        "the same input gives the same bytes: a seed comes in as a value",
        construct("java.util.Random"),
        call("java.lang.Math", "random"),
        call("java.util.UUID", "randomUUID"),
        call("java.util.concurrent.ThreadLocalRandom", "current"),
        construct("java.security.SecureRandom"));
  }

  @Test
  void below_the_command_line_nobody_talks_to_the_console() {
    noClasses()
        .that()
        .resideOutsideOfPackage(in("cli"))
        .should()
        .accessTargetWhere(
            target("reads System.out, err or in", "java.lang.System", Set.of("out", "err", "in")))
        .orShould()
        .accessTargetWhere(call("java.lang.System", "console", "exit"))
        .because("what was found is returned as data; the command line prints it once, in order")
        .check(MAIN);
  }

  // --- files -----------------------------------------------------------------------------------

  @Test
  void files_are_read_in_source_and_written_in_write() {
    noClasses()
        .that()
        .resideOutsideOfPackages(in("source"), in("write"), in("cli"))
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.nio.file.Files")
        .because("every check of a path, a size or a crash has one home")
        .check(MAIN);
  }

  @Test
  void the_old_file_classes_are_not_used() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .haveNameMatching(
            "java\\.io\\.(File|FileInputStream|FileOutputStream|FileReader|FileWriter|RandomAccessFile)")
        .because("they hide errors, follow links, and read and write in the machine's charset")
        .check(MAIN);
  }

  // --- the boundary of SECURITY.md -------------------------------------------------------------

  @Test
  void only_the_sanitiser_says_that_html_is_safe() {
    noClasses()
        .that()
        .resideOutsideOfPackage(in("html"))
        .and()
        .doNotHaveFullyQualifiedName("org.touyan.model.SafeHtml")
        .should()
        .callConstructor(org.touyan.model.SafeHtml.class, String.class)
        .because("templates write it without escaping, so there must be no way round the sanitiser")
        .check(MAIN);
  }

  @Test
  void nothing_reaches_the_network() {
    noClasses()
        .should()
        .dependOnClassesThat(resideInAPackage("java.net")
            .and(describe(
                "can reach the network",
                c -> !Set.of("URI", "URISyntaxException", "URLEncoder", "URLDecoder")
                    .contains(c.getSimpleName()))))
        .orShould()
        .dependOnClassesThat()
        .resideInAnyPackage("java.net.http..", "javax.net..", "com.sun.net..", "java.rmi..")
        .because("the tool never reaches out; java.net.URL opens what it names (use URI)")
        .check(MAIN);
  }

  @Test
  void nothing_runs_a_program_or_loads_code() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .haveNameMatching("java\\.lang\\.(ProcessBuilder|Process|ClassLoader)"
            + "|java\\.io\\.ObjectInputStream"
            + "|java\\.net\\.URLClassLoader"
            + "|javax\\.script\\..*"
            + "|javax\\.tools\\..*"
            + "|javax\\.naming\\..*"
            + "|java\\.beans\\.XMLDecoder")
        .orShould()
        .accessTargetWhere(call("java.lang.Class", "forName"))
        .orShould()
        .accessTargetWhere(call("java.lang.Runtime", "exec", "load", "loadLibrary"))
        .orShould()
        .accessTargetWhere(call("java.lang.System", "load", "loadLibrary"))
        .because("content is never run: any trainer of any level may write it")
        .check(MAIN);
  }

  // --- how the rules are written ---------------------------------------------------------------

  private static String in(String room) {
    return ROOT + room + "..";
  }

  private static boolean in(JavaClass type, String pattern) {
    return resideInAPackage(pattern).test(type);
  }

  private static GivenClassesConjunction classesIn(List<String> rooms) {
    return classes()
        .that()
        .resideInAnyPackage(rooms.stream().map(ArchitectureTest::in).toArray(String[]::new));
  }

  private static DescribedPredicate<JavaClass> resideInAnyRoomOf(List<String> rooms) {
    return describe(
        "reside in " + rooms, type -> rooms.stream().anyMatch(room -> in(type, in(room))));
  }

  @SafeVarargs
  private static void noClass(String why, DescribedPredicate<JavaAccess<?>>... forbidden) {
    List<String> broken = new ArrayList<>();
    for (DescribedPredicate<JavaAccess<?>> access : forbidden) {
      collect(broken, noClasses().should().accessTargetWhere(access).because(why));
    }
    assertThat(broken).isEmpty();
  }

  @SafeVarargs
  private static void noClassBelowCli(String why, DescribedPredicate<JavaAccess<?>>... forbidden) {
    List<String> broken = new ArrayList<>();
    for (DescribedPredicate<JavaAccess<?>> access : forbidden) {
      collect(
          broken,
          noClasses()
              .that()
              .resideOutsideOfPackage(in("cli"))
              .should()
              .accessTargetWhere(access)
              .because(why));
    }
    assertThat(broken).isEmpty();
  }

  /** Any overload of one of the methods. */
  private static DescribedPredicate<JavaAccess<?>> call(String owner, String... methods) {
    return target("calls " + owner + "." + Arrays.toString(methods), owner, Set.of(methods));
  }

  /** The overload with exactly these parameters. */
  private static DescribedPredicate<JavaAccess<?>> call(
      String owner, List<String> parameters, String... methods) {
    return describe(
        "calls " + owner + "." + Arrays.toString(methods) + parameters,
        access -> call(owner, methods).test(access) && parametersOf(access).equals(parameters));
  }

  /** The constructor with exactly these parameters. */
  private static DescribedPredicate<JavaAccess<?>> construct(String owner, String... parameters) {
    return call(owner, List.of(parameters), "<init>");
  }

  private static DescribedPredicate<JavaAccess<?>> target(
      String what, String owner, Set<String> names) {
    return describe(
        what,
        access ->
            access.getTargetOwner().getName().equals(owner) && names.contains(access.getName()));
  }

  private static List<String> parametersOf(JavaAccess<?> access) {
    return access.getTarget() instanceof AccessTarget.CodeUnitAccessTarget target
        ? target.getRawParameterTypes().stream().map(JavaClass::getName).toList()
        : List.of();
  }

  private static void collect(List<String> broken, ArchRule rule) {
    var result = rule.evaluate(MAIN);
    if (result.hasViolation()) broken.add(result.getFailureReport().toString());
  }

  private static List<String> join(List<String> one, List<String> other) {
    return Stream.concat(one.stream(), other.stream()).toList();
  }
}
