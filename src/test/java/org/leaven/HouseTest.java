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
 * The house: imports point down only, each library stays in its room, and no file grows too long.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HouseTest {
  private static final String HOUSE = "org.leaven";

  /** The package of the house itself: the front door for programs. */
  private static final String DOOR = "(the house itself)";

  private static final int MOST_LINES = 500;
  private static final List<Path> JAVA =
      List.of(Path.of("src/main/java"), Path.of("src/test/java"));

  /**
   * What a room may use.
   *
   * @param below rooms of the house
   * @param libraries packages of others that no other room may use
   */
  private record Room(List<String> below, List<String> libraries) {
    Room(List<String> below, String... libraries) {
      this(below, List.of(libraries));
    }
  }

  private static final List<String> BELOW_THE_BUILD =
      List.of(
          "verify",
          "check",
          "edition",
          "site",
          "search",
          "discovery",
          "page",
          "knowledge",
          "importer",
          "diff",
          "dataset",
          "html",
          "source");

  private static final Map<String, Room> ROOMS =
      Map.ofEntries(
          Map.entry("source", new Room(List.of())),
          Map.entry("html", new Room(List.of())),
          Map.entry(
              "dataset", new Room(List.of("source"), "tools.jackson", "org.snakeyaml.engine")),
          Map.entry("diff", new Room(List.of("dataset", "source"))),
          Map.entry("importer", new Room(List.of("dataset", "source"))),
          Map.entry("knowledge", new Room(List.of("dataset", "source"))),
          Map.entry(
              "page",
              new Room(List.of("dataset", "html", "knowledge", "source"), "com.vladsch.flexmark")),
          Map.entry("search", new Room(List.of("page", "source"), "org.tartarus.snowball")),
          Map.entry("discovery", new Room(List.of("html", "page", "source"))),
          Map.entry(
              "site",
              new Room(
                  List.of("html", "page", "source"),
                  "org.jbake",
                  "freemarker",
                  "org.apache.commons")),
          Map.entry(
              "edition",
              new Room(List.of("html", "site", "page", "knowledge", "source"), "javax.imageio")),
          Map.entry("check", new Room(List.of("html", "site", "knowledge", "source"))),
          Map.entry("verify", new Room(List.of("knowledge", "dataset", "source"))),
          Map.entry(
              "pipeline",
              new Room(
                  List.of(
                      "check",
                      "edition",
                      "html",
                      "site",
                      "search",
                      "discovery",
                      "page",
                      "knowledge",
                      "dataset",
                      "source"),
                  "com.sun.jna")),
          Map.entry(
              "serve",
              new Room(List.of("pipeline", "source"), "org.eclipse.jetty", "io.methvin.watcher")),
          Map.entry(DOOR, new Room(List.of("pipeline", "serve", "source"))),
          Map.entry(
              "maven", new Room(List.of(DOOR, "pipeline", "serve", "source"), "org.apache.maven")),
          Map.entry(
              "cli",
              new Room(
                  List.of("pipeline", "diff", "importer", "serve", "verify", "source"),
                  "picocli")));

  /** Written pages are read as a browser reads them, by whoever writes or checks them. */
  private static final Map<String, List<String>> SHARED =
      Map.of(
          "org.jsoup", List.of("html", "edition", "verify"),
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
  private static final String PINS_THEM_DOWN = HOUSE + ".site.jbake.JBakeGlobalState";

  private final JavaClasses house = new ClassFileImporter().importPath(Path.of("target/classes"));

  private static String room(JavaClass type) {
    String name = type.getPackageName();
    return name.equals(HOUSE) ? DOOR : name.substring(HOUSE.length() + 1).split("\\.", 2)[0];
  }

  @TestFactory
  Stream<DynamicTest> importsPointDownAndLibrariesStayInTheirRoom() {
    return ROOMS.entrySet().stream()
        .filter(room -> occupied().contains(room.getKey()))
        .sorted(Map.Entry.comparingByKey())
        .map(
            room ->
                DynamicTest.dynamicTest(
                    room.getKey(), () -> usesOnlyWhatItMay(room.getKey(), room.getValue())));
  }

  private void usesOnlyWhatItMay(String name, Room room) {
    List<String> allowed = new ArrayList<>(List.of("java..", "org.jspecify.annotations"));
    allowed.add(inside(name));
    room.below().forEach(below -> allowed.add(inside(below)));
    room.libraries().forEach(library -> allowed.add(library + ".."));
    SHARED.forEach(
        (library, rooms) -> {
          if (rooms.contains(name)) {
            allowed.add(library + "..");
          }
        });
    classes()
        .that(resideInAPackage(inside(name)))
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(allowed.toArray(new String[0]))
        .check(house);
  }

  private static String inside(String room) {
    return room.equals(DOOR) ? HOUSE : HOUSE + "." + room + "..";
  }

  private Set<String> occupied() {
    return house.stream().map(HouseTest::room).collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void nothingBelowTheBuildAsksForTheTimeTheLanguageOrTheMachine() {
    DescribedPredicate<JavaCall<?>> asking =
        DescribedPredicate.describe(
            "that asks what differs from machine to machine",
            call -> ASKING.contains(call.getTarget().getFullName().split("[,)]", 2)[0]));
    String[] below = BELOW_THE_BUILD.stream().map(HouseTest::inside).toArray(String[]::new);
    noClasses()
        .that()
        .resideInAnyPackage(below)
        .and()
        .doNotHaveFullyQualifiedName(PINS_THEM_DOWN)
        .should()
        .callCodeUnitWhere(asking)
        .check(house);
  }

  @Test
  void onlyWhatWritesAndReadsPdfUsesItsLibrary() {
    noClasses()
        .that()
        .resideOutsideOfPackages(HOUSE + ".edition.pdf", HOUSE + ".verify.pdf")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.apache.pdfbox..", "org.apache.fontbox..")
        .check(house);
  }

  @Test
  void everyClassLivesInARoomOfTheHouse() {
    assertFalse(occupied().isEmpty());
    Set<String> unknown = occupied();
    unknown.removeAll(ROOMS.keySet());
    assertEquals(Set.of(), unknown);
  }

  @Test
  void noLibraryHasTwoRooms() {
    List<String> libraries =
        ROOMS.values().stream().flatMap(room -> room.libraries().stream()).toList();
    assertEquals(libraries.size(), Set.copyOf(libraries).size());
  }

  @Test
  void noPackagesGoRoundInACircle() {
    slices().matching(HOUSE + ".(**)").should().beFreeOfCycles().check(house);
  }

  @Test
  void noFileIsLongerThanItsLimit() throws IOException {
    Map<Path, Integer> tooLong = new TreeMap<>();
    for (Path root : JAVA) {
      for (Path file : javaFiles(root)) {
        int lines = Files.readAllLines(file).size();
        if (lines > MOST_LINES) {
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

  private static List<Path> javaFiles(Path root) throws IOException {
    try (Stream<Path> walk = Files.walk(root)) {
      List<Path> files = walk.filter(file -> file.toString().endsWith(".java")).toList();
      assertFalse(files.isEmpty());
      return files;
    }
  }
}
