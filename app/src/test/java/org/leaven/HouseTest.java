package org.leaven;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/**
 * The structure of the code: packages depend only on those below, each library is used by one
 * package, names are unique and standard, and neither files nor packages grow too long.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HouseTest {
  private static final String ROOT = "org.leaven";

  /** The top package, which holds the Java API. */
  private static final String API = "(the top package)";

  private static final int MAX_FILES = 25;

  /** Old names that meant nothing to a stranger, as class names. */
  private static final Set<String> RETIRED =
      Set.of(
          "Annex",
          "Asked",
          "Atlas",
          "Backdrop",
          "Bakery",
          "Batch",
          "Blame",
          "Board",
          "Bodies",
          "Canon",
          "Continuity",
          "Desk",
          "Extras",
          "Findable",
          "Findables",
          "Flow",
          "Frames",
          "Grounds",
          "Heads",
          "Identity",
          "Inbox",
          "Intake",
          "JBakeRoom",
          "Keepsakes",
          "Leader",
          "Lean",
          "Letters",
          "Loaf",
          "Look",
          "Lost",
          "Marker",
          "Meanings",
          "Memo",
          "Memory",
          "Mentions",
          "Moved",
          "Naming",
          "Near",
          "Notice",
          "Onlooker",
          "Order",
          "Outcome",
          "Packed",
          "Pantry",
          "PaperReader",
          "Piece",
          "Pieces",
          "Prints",
          "Recall",
          "Recipe",
          "Recipes",
          "Residue",
          "Room",
          "Rounds",
          "Shards",
          "Sheet",
          "Shelf",
          "Sieve",
          "Slim",
          "Squeezer",
          "Standings",
          "Starter",
          "Stencil",
          "Survey",
          "Terse",
          "Things",
          "Training",
          "Unread",
          "Voice",
          "Volume",
          "Ways");

  private static final int MAX_LINES = 500;

  /** The modules whose classes are looked at; what Maven's plugin may use, its pom.xml says. */
  private static final List<String> MODULES = List.of("core", "pdf", "app");

  private static final List<Path> JAVA =
      Stream.of("core", "pdf", "app", "maven-plugin", "parity")
          .flatMap(module -> Stream.of(module + "/src/main/java", module + "/src/test/java"))
          .map(Path::of)
          .filter(Files::isDirectory)
          .toList();

  /**
   * What a package may depend on.
   *
   * @param below packages of ours
   * @param libraries packages of others that no other package of ours may use
   */
  private record Allowed(List<String> below, List<String> libraries) {
    Allowed(List<String> below, String... libraries) {
      this(below, List.of(libraries));
    }
  }

  private static final List<String> BELOW_THE_PIPELINE =
      List.of(
          "verify",
          "check",
          "edition",
          "site",
          "search",
          "sitemap",
          "page",
          "knowledge",
          "sourceedit",
          "importer",
          "diff",
          "jbakecompare",
          "dataset",
          "figure",
          "media",
          "html",
          "source");

  private static final Map<String, Allowed> PACKAGES =
      Map.ofEntries(
          Map.entry("source", new Allowed(List.of())),
          Map.entry("html", new Allowed(List.of())),
          Map.entry("figure", new Allowed(List.of())),
          Map.entry("media", new Allowed(List.of("html"), "com.drew")),
          Map.entry(
              "dataset",
              new Allowed(
                  List.of("figure", "media", "source"), "tools.jackson", "org.snakeyaml.engine")),
          Map.entry("diff", new Allowed(List.of("dataset", "source"))),
          Map.entry(
              "importer",
              new Allowed(List.of("sourceedit", "dataset", "source"), "net.gcardone.junidecode")),
          Map.entry("knowledge", new Allowed(List.of("dataset", "figure", "source"))),
          Map.entry(
              "page",
              new Allowed(
                  List.of("dataset", "figure", "html", "knowledge", "source"),
                  "com.vladsch.flexmark")),
          Map.entry("search", new Allowed(List.of("page", "source"), "org.tartarus.snowball")),
          Map.entry("sitemap", new Allowed(List.of("html", "page", "source"))),
          Map.entry(
              "site",
              new Allowed(
                  List.of("html", "page", "source"),
                  "org.jbake",
                  "freemarker",
                  "org.apache.commons")),
          Map.entry(
              "edition",
              new Allowed(
                  List.of("html", "media", "site", "page", "knowledge", "source"),
                  "io.nayuki.qrcodegen")),
          Map.entry("check", new Allowed(List.of("html", "site", "knowledge", "source"))),
          Map.entry(
              "verify",
              new Allowed(List.of("edition", "knowledge", "dataset", "figure", "source"))),
          Map.entry(
              "pipeline",
              new Allowed(
                  List.of(
                      "check",
                      "edition",
                      "html",
                      "site",
                      "search",
                      "sitemap",
                      "page",
                      "knowledge",
                      "dataset",
                      "source"),
                  "com.sun.jna")),
          Map.entry(
              "serve",
              new Allowed(
                  List.of(API, "editor", "pipeline", "source"),
                  "org.eclipse.jetty",
                  "io.methvin.watcher")),
          Map.entry(
              "editor",
              new Allowed(
                  List.of(
                      "pipeline",
                      "diff",
                      "rename",
                      "sourceedit",
                      "knowledge",
                      "dataset",
                      "figure",
                      "media",
                      "source"))),
          Map.entry(API, new Allowed(List.of("pipeline", "source"))),
          Map.entry("sourceedit", new Allowed(List.of("dataset", "source"))),
          Map.entry("rename", new Allowed(List.of("pipeline", "sourceedit", "dataset", "source"))),
          Map.entry(
              "sheet",
              new Allowed(List.of("pipeline", "importer", "sourceedit", "dataset", "source"))),
          Map.entry("jbakecompare", new Allowed(List.of("html", "source"))),
          Map.entry("pdfprovider", new Allowed(List.of("edition", "verify", "source"))),
          Map.entry(
              "cli",
              new Allowed(
                  List.of(
                      "pipeline",
                      "diff",
                      "dataset",
                      "sourceedit",
                      "importer",
                      "rename",
                      "serve",
                      "sheet",
                      "jbakecompare",
                      "verify",
                      "source"),
                  "picocli")));

  /** Written pages are read as a browser reads them, by whoever writes or checks them. */
  private static final Map<String, List<String>> SHARED =
      Map.of(
          "org.jsoup", List.of("html", "edition", "verify", "importer"),
          "org.dhatim", List.of("importer", "sheet"),
          "com.jcraft.jzlib", List.of("edition"),
          "org.apache.pdfbox", List.of("edition", "verify"),
          "org.apache.fontbox", List.of("edition", "verify"));

  /** Methods by name and first parameter; those with another first parameter are told. */
  private static final Set<String> ASKING =
      Set.of(
          "java.lang.String.format(java.lang.String",
          "java.lang.String.formatted([Ljava.lang.Object;",
          "java.lang.String.toLowerCase(",
          "java.lang.String.toUpperCase(",
          "java.util.Locale.getDefault(",
          "java.util.TimeZone.getDefault(",
          "java.util.Date.<init>(",
          "java.time.ZoneId.systemDefault(",
          "java.time.Instant.now(",
          "java.time.LocalDate.now(",
          "java.time.LocalDateTime.now(",
          "java.time.ZonedDateTime.now(",
          "java.nio.charset.Charset.defaultCharset(",
          "java.lang.System.currentTimeMillis(",
          "java.lang.System.nanoTime(",
          "java.lang.System.getenv(",
          "java.lang.System.getenv(java.lang.String",
          "java.lang.System.getProperty(java.lang.String",
          "java.lang.System.lineSeparator(");

  /** Sets the language and the time zone for JBake, and puts back what was there. */
  private static final String PINS_THEM_DOWN = ROOT + ".site.jbake.JBakeGlobalState";

  private final JavaClasses classes =
      new ClassFileImporter()
          .importPaths(
              MODULES.stream().map(module -> Path.of(module, "target", "classes")).toList());

  private static String topPackage(JavaClass type) {
    String name = type.getPackageName();
    return name.equals(ROOT) ? API : name.substring(ROOT.length() + 1).split("\\.", 2)[0];
  }

  @TestFactory
  Stream<DynamicTest> dependenciesPointDownAndLibrariesStayInTheirPackage() {
    return PACKAGES.entrySet().stream()
        .filter(each -> found().contains(each.getKey()))
        .sorted(Map.Entry.comparingByKey())
        .map(
            each ->
                DynamicTest.dynamicTest(
                    each.getKey(), () -> usesOnlyWhatItMay(each.getKey(), each.getValue())));
  }

  private void usesOnlyWhatItMay(String name, Allowed rule) {
    List<String> allowed = new ArrayList<>(List.of("java..", "org.jspecify.annotations"));
    allowed.add(inside(name));
    rule.below().forEach(below -> allowed.add(inside(below)));
    rule.libraries().forEach(library -> allowed.add(library + ".."));
    SHARED.forEach(
        (library, users) -> {
          if (users.contains(name)) {
            allowed.add(library + "..");
          }
        });
    classes()
        .that(resideInAPackage(inside(name)))
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(allowed.toArray(new String[0]))
        .check(classes);
  }

  private static String inside(String name) {
    return name.equals(API) ? ROOT : ROOT + "." + name + "..";
  }

  private Set<String> found() {
    return classes.stream()
        .map(HouseTest::topPackage)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void nothingBelowThePipelineAsksForTheTimeTheLanguageOrTheMachine() {
    DescribedPredicate<JavaCall<?>> asking =
        DescribedPredicate.describe(
            "that asks what differs from machine to machine",
            call -> ASKING.contains(call.getTarget().getFullName().split("[,)]", 2)[0]));
    String[] below = BELOW_THE_PIPELINE.stream().map(HouseTest::inside).toArray(String[]::new);
    noClasses()
        .that()
        .resideInAnyPackage(below)
        .and()
        .doNotHaveFullyQualifiedName(PINS_THEM_DOWN)
        .should()
        .callCodeUnitWhere(asking)
        .check(classes);
  }

  @Test
  void onlyWhatWritesAndReadsPdfUsesItsLibrary() {
    noClasses()
        .that()
        .resideOutsideOfPackages(ROOT + ".edition.pdf..", ROOT + ".verify.pdf")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.apache.pdfbox.cos..", "org.apache.pdfbox.pdmodel..")
        .check(classes);
  }

  @Test
  void everyTopPackageIsListed() {
    assertFalse(found().isEmpty());
    Set<String> unknown = found();
    unknown.removeAll(PACKAGES.keySet());
    assertEquals(Set.of(), unknown);
  }

  @Test
  void noLibraryIsInTwoPackages() {
    List<String> libraries =
        PACKAGES.values().stream().flatMap(each -> each.libraries().stream()).toList();
    assertEquals(libraries.size(), Set.copyOf(libraries).size());
  }

  @Test
  void noPackagesDependOnOneAnother() {
    slices().matching(ROOT + ".(**)").should().beFreeOfCycles().check(classes);
  }

  @Test
  void noFileIsLongerThanItsLimit() throws IOException {
    Map<Path, Integer> tooLong = new TreeMap<>();
    for (Path root : JAVA) {
      for (Path file : javaFiles(root)) {
        int lines = Files.readAllLines(file).size();
        if (lines > MAX_LINES) {
          tooLong.put(file, lines);
        }
      }
    }
    assertEquals(Map.of(), tooLong);
  }

  @Test
  void everyPackageSaysWhatMayBeNull() throws IOException {
    Set<Path> packages = new TreeSet<>();
    Set<Path> marked = new TreeSet<>();
    for (Path root : JAVA) {
      for (Path file : javaFiles(root)) {
        Path folder = root.relativize(file.getParent());
        packages.add(folder);
        if (file.endsWith("package-info.java")
            && Files.readString(file).contains("@NullMarked\npackage ")) {
          marked.add(folder);
        }
      }
    }
    packages.removeAll(marked);
    assertEquals(Set.of(), packages);
  }

  @Test
  void noSimpleNameStandsTwice() throws IOException {
    Map<String, List<Path>> byName = new TreeMap<>();
    for (Path root : JAVA) {
      for (Path file : javaFiles(root)) {
        byName.computeIfAbsent(simpleName(file), name -> new ArrayList<>()).add(file);
      }
    }
    byName.remove("package-info");
    byName.values().removeIf(files -> files.size() == 1);
    assertEquals(Map.of(), byName);
  }

  @Test
  void noRetiredNameComesBack() throws IOException {
    Set<String> names = new TreeSet<>();
    for (Path root : JAVA) {
      javaFiles(root).forEach(file -> names.add(simpleName(file)));
    }
    names.retainAll(RETIRED);
    assertEquals(Set.of(), names);
  }

  @Test
  void noPackageIsAFlatHeap() throws IOException {
    Map<Path, Integer> sizes = new TreeMap<>();
    for (Path root : JAVA) {
      for (Path file : javaFiles(root)) {
        if (root.endsWith("main/java") && !file.endsWith("package-info.java")) {
          sizes.merge(file.getParent(), 1, Integer::sum);
        }
      }
    }
    sizes.values().removeIf(size -> size <= MAX_FILES);
    assertEquals(Map.of(), sizes);
  }

  private static String simpleName(Path file) {
    return file.getFileName().toString().replace(".java", "");
  }

  private static List<Path> javaFiles(Path root) throws IOException {
    try (Stream<Path> walk = Files.walk(root)) {
      List<Path> files = walk.filter(file -> file.toString().endsWith(".java")).toList();
      assertFalse(files.isEmpty());
      return files;
    }
  }
}
