package org.leaven.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Frame;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.leaven.pipeline.Build;
import org.leaven.pipeline.BuildOptions;
import org.leaven.pipeline.BuildReport;
import org.leaven.pipeline.Edition;

/**
 * The SCORM package in a learning system that is as strict as the standard, and in broken ones:
 * state is kept, nothing is thrown, and completion is exact.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(BrowserExtension.class)
class ScormIT {
  private static final String STATUS = "cmi.core.lesson_status";
  private static final String PLACE = "cmi.core.lesson_location";
  private static final String DATA = "cmi.suspend_data";

  private Path folder;
  private StaticSiteServer server;

  @BeforeAll
  void write(@TempDir Path temporary) throws IOException {
    Set<Edition> editions = Set.of(Edition.SITE, Edition.ZIP, Edition.SCORM);
    BuildReport report =
        new Build(new BuildOptions(Path.of("."), "", null, editions, ""))
            .run(temporary.resolve("out/site"));
    assertTrue(report.isGood(), report.problems().toString());
    Path beside = temporary.resolve("out/editions");
    long more =
        Files.size(beside.resolve("back-pain.scorm.zip"))
            - Files.size(beside.resolve("back-pain.zip"));
    assertTrue(more <= 20_000, "bytes more than the zip: " + more);
    folder = temporary.resolve("lms");
    unpack(beside.resolve("back-pain.scorm.zip"), folder.resolve("course"));
    Files.writeString(
        folder.resolve("lms.html"),
        page("<iframe name=course title=Course width=900 height=900></iframe>"));
    Files.writeString(
        folder.resolve("between.html"),
        page("<iframe src=course/index.html title=Course></iframe>")
            .replace("<script src=run-time.js></script>", ""));
    try (InputStream code = ScormIT.class.getResourceAsStream("scorm-run-time.js")) {
      Files.write(folder.resolve("run-time.js"), Objects.requireNonNull(code).readAllBytes());
    }
    server =
        new StaticSiteServer(folder, "/", Map.of("Content-Security-Policy", "default-src 'self'"));
  }

  private static String page(String body) {
    return "<!doctype html><html lang=en><meta charset=utf-8><title>Learning</title>"
        + "<link rel=icon href=course/site/favicon.svg><script src=run-time.js></script>"
        + body;
  }

  private static void unpack(Path archive, Path folder) throws IOException {
    try (ZipFile file = new ZipFile(archive.toFile())) {
      for (ZipEntry entry : Collections.list(file.entries())) {
        Path target = folder.resolve(entry.getName());
        Files.createDirectories(target.getParent());
        Files.write(target, file.getInputStream(entry).readAllBytes());
      }
    }
  }

  @AfterAll
  void close() {
    server.close();
  }

  /** The start page with another rule; its address below the course. */
  private String start(String rule, String pages) throws IOException {
    String name = "start-" + rule.replace(':', '-') + ".html";
    String html = Files.readString(folder.resolve("course/index.html"));
    String changed =
        html.replace(
            "data-rule=\"pages:1\"", "data-rule=\"" + rule + "\" data-pages=\"" + pages + '"');
    assertFalse(changed.equals(html));
    Files.writeString(folder.resolve("course").resolve(name), changed, StandardCharsets.UTF_8);
    return "course/" + name;
  }

  /** The learning system, before it starts the course. */
  private Page system(TestBrowser browser) {
    Page page = browser.page();
    page.navigate(server.address() + "lms.html");
    page.evaluate("() => { window.record = firstStart(); }");
    return page;
  }

  private static void launch(Page system, String start, String fails) {
    system.evaluate(
        "([start, fails]) => { window.lms = makeRunTime(record, JSON.parse(fails));"
            + " window.API = lms.api; frames.course.location.replace(start); }",
        List.of(start, fails));
  }

  private static FrameLocator site(Page system) {
    return system.frameLocator("iframe").frameLocator("iframe");
  }

  private static void read(Page system, String page) {
    system.evaluate(
        "page => { frames.course.frames[0].location.href = new URL('site/' + page, frames.course.document.baseURI).href; }",
        page);
    awaitPage(system, page.replaceFirst("[?#].*", ""));
  }

  /** Waits until a page of the site is there with all that it loads. */
  private static void awaitPage(Page system, String path) {
    system.waitForCondition(
        () -> system.frames().stream().anyMatch(frame -> frame.url().contains("/site/" + path)));
    system.frames().forEach(Frame::waitForLoadState);
    assertThat(site(system).locator("main")).isVisible();
  }

  private static void leave(Page system) {
    system.frames().forEach(Frame::waitForLoadState);
    system.evaluate("() => frames.course.location.replace('about:blank')");
    system.waitForCondition(() -> system.frames().size() == 2);
    system.waitForTimeout(100);
  }

  private static String value(Page system, String name) {
    return String.valueOf(system.evaluate("name => record.values[name]", name));
  }

  private static void awaitValue(Page system, String name, String value) {
    system.waitForFunction(
        "([name, value]) => record.values[name] === value", List.of(name, value));
  }

  private static List<?> faults(Page system) {
    return (List<?>) system.evaluate("() => lms.faults");
  }

  @Test
  void completionIsExactAndThePlaceIsRemembered(TestBrowser browser) throws IOException {
    String start = start("pages:3", "");
    Page system = system(browser);
    launch(system, start, "{}");
    assertThat(site(system).locator("main[data-page=home]")).isVisible();
    awaitPage(system, "");
    awaitValue(system, STATUS, "incomplete");
    read(system, "exercises/plank.html");
    read(system, "de/exercises/plank.html");
    read(system, "index.html");
    awaitValue(system, PLACE, "index.html");
    assertEquals("incomplete", value(system, STATUS));
    read(system, "exercises/plank.html#steps");
    leave(system);
    assertEquals("incomplete", value(system, STATUS));
    assertEquals("exercises/plank.html#steps", value(system, PLACE));
    assertEquals("suspend", value(system, "cmi.core.exit"));
    assertEquals("finished", system.evaluate("() => lms.state()"));
    assertEquals(List.of(), faults(system));

    launch(system, start, "{}");
    assertThat(site(system).locator("h1")).hasText("Planks");
    assertEquals("incomplete", value(system, STATUS));
    read(system, "sources.html");
    awaitValue(system, STATUS, "completed");
    leave(system);
    assertEquals("sources.html", value(system, PLACE));
    assertEquals(system.evaluate("() => record.values"), system.evaluate("() => record.committed"));
    assertEquals(List.of(), faults(system));

    launch(system, start, "{}");
    assertThat(site(system).locator("main[data-page=sources]")).isVisible();
    leave(system);
    assertEquals("completed", value(system, STATUS));
    assertEquals(List.of(), faults(system));
  }

  @ParameterizedTest
  @CsvSource({
    "LMSInitialize, throws", "LMSInitialize, false", "LMSGetValue, throws", "LMSGetValue, false",
    "LMSSetValue, throws", "LMSSetValue, false", "LMSCommit, throws", "LMSCommit, false",
    "LMSFinish, throws", "LMSFinish, false", "LMSGetLastError, throws"
  })
  void aFunctionThatAlwaysFailsSpoilsNothing(String name, String how, TestBrowser browser)
      throws IOException {
    String start = start("pages:2", "");
    Page system = system(browser);
    String kept = "{\"pages\":[\"routine.html\"],\"seconds\":0}";
    system.evaluate("([name, value]) => { record.values[name] = value; }", List.of(DATA, kept));
    launch(system, start, "{\"" + name + "\": \"" + how + "\"}");
    awaitPage(system, "");
    read(system, "exercises/plank.html");
    system.waitForTimeout(300);
    leave(system);
    assertEquals(List.of(), faults(system));
    assertTrue(value(system, DATA).contains("routine.html"), value(system, DATA));
    if (Set.of("LMSCommit", "LMSFinish", "LMSGetLastError").contains(name)) {
      assertEquals("completed", value(system, STATUS));
    } else if (!name.equals("LMSGetValue")) {
      assertEquals("not attempted", value(system, STATUS));
    }
    launch(system, start, "{}");
    awaitPage(system, "");
    read(system, "glossary.html");
    awaitValue(system, STATUS, "completed");
    assertEquals(List.of(), faults(system));
  }

  @ParameterizedTest
  @ValueSource(strings = {"LMSInitialize", "LMSSetValue", "LMSCommit"})
  void aFunctionThatFailsAtFirstIsTriedAgain(String name, TestBrowser browser) throws IOException {
    Page system = system(browser);
    launch(system, start("pages:2", ""), "{\"" + name + "\": 2}");
    awaitPage(system, "");
    system.waitForFunction("() => lms.state() === 'running'");
    read(system, "exercises/plank.html");
    read(system, "sources.html");
    leave(system);
    assertEquals("completed", value(system, STATUS));
    assertEquals("sources.html", value(system, PLACE));
    assertEquals("completed", system.evaluate("name => record.committed[name]", STATUS));
    assertEquals(List.of(), faults(system));
  }

  @Test
  void whatCannotBeReadIsNotOverwritten(TestBrowser browser) throws IOException {
    Page system = system(browser);
    system.evaluate(
        "name => { record.unreadable = name; record.values[name] = 'of the last session'; }", DATA);
    launch(system, start("pages:2", ""), "{}");
    awaitPage(system, "");
    read(system, "sources.html");
    leave(system);
    assertEquals("of the last session", value(system, DATA));
    assertEquals("completed", value(system, STATUS));
    assertEquals(List.of(), faults(system));
  }

  @Test
  void withoutALearningSystemTheDeviceKeepsThePlace(TestBrowser browser) throws IOException {
    Page page = browser.page();
    String start = server.address() + start("pages:3", "");
    page.navigate(start);
    assertThat(page.frameLocator("iframe").locator("main[data-page=home]")).isVisible();
    page.frames().get(1).navigate(server.address() + "course/site/exercises/plank.html");
    page.navigate("about:blank");
    page.navigate(start);
    assertThat(page.frameLocator("iframe").locator("h1")).hasText("Planks");
  }

  @Test
  void aLearningSystemThatComesLateGetsThisSessionAndGivesItsPlace(TestBrowser browser)
      throws IOException {
    Page system = system(browser);
    system.evaluate("name => { record.values[name] = 'sources.html'; }", PLACE);
    system.evaluate("start => { frames.course.location.replace(start); }", start("pages:2", ""));
    assertThat(site(system).locator("main[data-page=home]")).isVisible();
    system.evaluate("() => { window.lms = makeRunTime(record); window.API = lms.api; }");
    assertThat(site(system).locator("main[data-page=sources]")).isVisible();
    awaitValue(system, STATUS, "completed");
    leave(system);
    assertEquals("sources.html", value(system, PLACE));
    assertEquals(List.of(), faults(system));
  }

  @ParameterizedTest
  @ValueSource(strings = {"course/index.html", "between.html"})
  void aLearningSystemInTheWindowThatOpenedTheCourseIsFound(String address, TestBrowser browser) {
    Page system = system(browser);
    Page course =
        system.waitForPopup(
            () ->
                system.evaluate(
                    "address => { window.lms = makeRunTime(record); window.API = lms.api;"
                        + " window.popup = open(address); }",
                    address));
    awaitValue(system, STATUS, "completed");
    awaitValue(system, PLACE, "index.html");
    course.close(new Page.CloseOptions().setRunBeforeUnload(true));
    system.waitForFunction("() => lms.state() === 'finished'");
    assertEquals(List.of(), faults(system));
  }

  @Test
  void aLearningSystemWhoseWindowIsClosedBreaksNothing(TestBrowser browser) throws IOException {
    Page system = system(browser);
    String start = start("pages:9", "");
    Page course =
        system.waitForPopup(
            () ->
                system.evaluate(
                    "address => { window.lms = makeRunTime(record); window.API = lms.api; open(address); }",
                    start));
    awaitValue(system, PLACE, "index.html");
    system.close();
    course.frames().get(1).navigate(server.address() + "course/site/sources.html");
    assertThat(course.frameLocator("iframe").locator("main[data-page=sources]")).isVisible();
    course.waitForTimeout(1200);
    course.navigate("about:blank");
  }

  @ParameterizedTest
  @CsvSource({"normal, passed", "review, incomplete", "browse, not attempted"})
  void theStatusIsLeftAloneWhereItMustBe(String mode, String status, TestBrowser browser) {
    Page system = system(browser);
    system.evaluate(
        "([mode, status]) => { record.values['cmi.core.lesson_mode'] = mode;"
            + " record.values['cmi.core.lesson_status'] = status; }",
        List.of(mode, status));
    launch(system, "course/index.html", "{}");
    awaitValue(system, PLACE, "index.html");
    leave(system);
    assertEquals(status, value(system, STATUS));
    assertEquals(List.of(), faults(system));
  }

  @Test
  void theRuleNoneLeavesTheStatusToTheLearningSystem(TestBrowser browser) throws IOException {
    Page system = system(browser);
    launch(system, start("none", ""), "{}");
    awaitPage(system, "");
    read(system, "sources.html");
    leave(system);
    assertEquals("not attempted", value(system, STATUS));
    assertEquals("sources.html", value(system, PLACE));
    assertEquals(List.of(), faults(system));
  }

  @Test
  void allListsOfATopicCompleteInAnyLanguage(TestBrowser browser) throws IOException {
    Page system = system(browser);
    launch(system, start("topic:x", "topics/lower-back-pain.html sources.html"), "{}");
    awaitPage(system, "");
    read(system, "topics/lower-back-pain.html");
    read(system, "topics/general-back-pain.html");
    awaitValue(system, PLACE, "topics/general-back-pain.html");
    assertEquals("incomplete", value(system, STATUS));
    read(system, "de/sources.html");
    awaitValue(system, STATUS, "completed");
    assertEquals(List.of(), faults(system));
  }

  @Test
  void aRoutineCompletes(TestBrowser browser) throws IOException {
    Page system = system(browser);
    launch(system, start("routine", ""), "{}");
    awaitPage(system, "");
    read(system, "exercises/plank.html");
    awaitValue(system, PLACE, "exercises/plank.html");
    assertEquals("incomplete", value(system, STATUS));
    site(system).locator("[data-choose]").first().check();
    awaitValue(system, STATUS, "completed");
    assertEquals(List.of(), faults(system));
  }

  @Test
  void minutesCountOverSessions(TestBrowser browser) throws IOException {
    Page system = system(browser);
    system.clock().install();
    system.reload();
    system.evaluate("() => { window.record = firstStart(); }");
    String start = start("minutes:2", "");
    launch(system, start, "{}");
    awaitPage(system, "");
    system.clock().runFor(70_000);
    leave(system);
    assertEquals("incomplete", value(system, STATUS));
    assertTrue(
        value(system, "cmi.core.session_time").startsWith("00:01:1"),
        value(system, "cmi.core.session_time"));
    launch(system, start, "{}");
    awaitPage(system, "");
    system.clock().runFor(40_000);
    assertEquals("incomplete", value(system, STATUS));
    system.clock().runFor(15_000);
    awaitValue(system, STATUS, "completed");
    assertEquals(List.of(), faults(system));
  }

  @Test
  void aPlaceThatIsGoneOrTooLongOrElsewhereLeadsToThePageOrTheStart(TestBrowser browser)
      throws IOException {
    Page system = system(browser);
    for (String bad : List.of("https://elsewhere.test/", "//elsewhere.test", "../../lms.html")) {
      system.evaluate("([name, bad]) => { record.values[name] = bad; }", List.of(PLACE, bad));
      launch(system, "course/index.html", "{}");
      assertThat(site(system).locator("main[data-page=home]")).isVisible();
      leave(system);
    }
    launch(system, "course/index.html", "{}");
    awaitPage(system, "");
    read(system, "sources.html?x=" + "y".repeat(300) + "#_main");
    leave(system);
    assertEquals("sources.html#_main", value(system, PLACE));
    assertEquals(List.of(), faults(system));
  }
}
