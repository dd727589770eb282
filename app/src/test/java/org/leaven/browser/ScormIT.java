package org.leaven.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.leaven.browser.LearningSystem.DATA;
import static org.leaven.browser.LearningSystem.PLACE;
import static org.leaven.browser.LearningSystem.STATUS;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The SCORM package in a learning system that is as strict as the standard, and in broken ones:
 * state is kept, nothing is thrown, and completion is exact.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(BrowserExtension.class)
class ScormIT {
  private LearningSystem.Course course;

  @BeforeAll
  void write(@TempDir Path temporary) throws IOException {
    course = LearningSystem.Course.build(temporary);
  }

  @AfterAll
  void close() {
    course.server().close();
  }

  @Test
  void completionIsExactAndThePlaceIsRemembered(TestBrowser browser) throws IOException {
    LearningSystem system = LearningSystem.open(course, browser).launch("pages:3");
    assertThat(system.site().locator("main[data-page=home]")).isVisible();
    system.awaitValue(STATUS, "incomplete");
    system.read("exercises/plank.html").read("de/exercises/plank.html").read("index.html");
    system.awaitValue(PLACE, "index.html");
    assertEquals("incomplete", system.value(STATUS));
    system.read("exercises/plank.html#steps").leave();
    assertEquals("incomplete", system.value(STATUS));
    assertEquals("exercises/plank.html#steps", system.value(PLACE));
    assertEquals("suspend", system.value("cmi.core.exit"));
    assertEquals("finished", system.page().evaluate("() => lms.state()"));

    system.launch("pages:3");
    assertThat(system.site().locator("h1")).hasText("Planks");
    assertEquals("incomplete", system.value(STATUS));
    system.read("sources.html").awaitValue(STATUS, "completed");
    system.leave();
    assertEquals("sources.html", system.value(PLACE));
    Object stored = system.page().evaluate("() => record.values");
    assertEquals(stored, system.page().evaluate("() => record.committed"));

    system.launch("pages:3");
    assertThat(system.site().locator("main[data-page=sources]")).isVisible();
    system.leave();
    assertEquals("completed", system.value(STATUS));
  }

  @ParameterizedTest
  @CsvSource({
    "LMSInitialize, throws", "LMSInitialize, false", "LMSGetValue, throws", "LMSGetValue, false",
    "LMSSetValue, throws", "LMSSetValue, false", "LMSCommit, throws", "LMSCommit, false",
    "LMSFinish, throws", "LMSFinish, false", "LMSGetLastError, throws"
  })
  void aFunctionThatAlwaysFailsSpoilsNothing(String name, String how, TestBrowser browser)
      throws IOException {
    LearningSystem system =
        LearningSystem.open(course, browser)
            .with(DATA, "{\"pages\":[\"routine.html\"],\"seconds\":0}")
            .launch("pages:2", "", "{\"" + name + "\": \"" + how + "\"}");
    system.read("exercises/plank.html").page().waitForTimeout(300);
    system.leave();
    assertTrue(system.value(DATA).contains("routine.html"), system.value(DATA));
    boolean isWritten = Set.of("LMSCommit", "LMSFinish", "LMSGetLastError").contains(name);
    assertEquals(isWritten ? "completed" : "not attempted", system.value(STATUS));
    system.launch("pages:2").read("glossary.html").awaitValue(STATUS, "completed");
    system.assertNoFaults();
  }

  @ParameterizedTest
  @ValueSource(strings = {"LMSInitialize", "LMSSetValue", "LMSCommit"})
  void aFunctionThatFailsAtFirstIsTriedAgain(String name, TestBrowser browser) throws IOException {
    LearningSystem system =
        LearningSystem.open(course, browser).launch("pages:2", "", "{\"" + name + "\": 2}");
    system.page().waitForFunction("() => lms.state() === 'running'");
    system.read("exercises/plank.html").read("sources.html").leave();
    assertEquals("completed", system.value(STATUS));
    assertEquals("sources.html", system.value(PLACE));
    assertEquals("completed", system.page().evaluate("name => record.committed[name]", STATUS));
  }

  @ParameterizedTest
  @CsvSource({DATA + ", of the last session", STATUS + ", passed", PLACE + ", glossary.html"})
  void whatCannotBeReadIsNotOverwritten(String name, String value, TestBrowser browser)
      throws IOException {
    LearningSystem system = LearningSystem.open(course, browser).with(name, value);
    system.page().evaluate("name => { record.unreadable = name; }", name);
    system.launch("pages:2").read("sources.html").leave();
    assertEquals(value, system.value(name));
    assertEquals(name.equals(STATUS) ? "passed" : "completed", system.value(STATUS));
  }

  @Test
  void withoutALearningSystemTheDeviceKeepsThePlace(TestBrowser browser) throws IOException {
    Page page = browser.page();
    String start = course.start("pages:3", "");
    page.navigate(start);
    assertThat(page.frameLocator("iframe").locator("main[data-page=home]")).isVisible();
    page.frames().get(1).navigate(course.server().address() + "course/site/exercises/plank.html");
    page.navigate("about:blank");
    page.navigate(start);
    assertThat(page.frameLocator("iframe").locator("h1")).hasText("Planks");
  }

  @Test
  void aLearningSystemThatComesLateGetsThisSessionAndGivesItsPlace(TestBrowser browser)
      throws IOException {
    LearningSystem system = LearningSystem.open(course, browser).with(PLACE, "sources.html");
    system.show(course.start("pages:2", ""));
    assertThat(system.site().locator("main[data-page=home]")).isVisible();
    system.answer("{}");
    assertThat(system.site().locator("main[data-page=sources]")).isVisible();
    system.awaitValue(STATUS, "completed");
    system.leave();
    assertEquals("sources.html", system.value(PLACE));
  }

  /** The course in a window of its own. */
  private static Page popup(LearningSystem system, String address) {
    system.answer("{}");
    Page page = system.page();
    return page.waitForPopup(
        () -> page.evaluate("address => { window.popup = open(address); }", address));
  }

  @ParameterizedTest
  @ValueSource(strings = {"course/index.html", "between.html"})
  void aLearningSystemInTheWindowThatOpenedTheCourseIsFound(String address, TestBrowser browser) {
    LearningSystem system = LearningSystem.open(course, browser);
    Page window = popup(system, address);
    system.awaitValue(STATUS, "completed");
    system.awaitValue(PLACE, "index.html");
    window.close(new Page.CloseOptions().setRunBeforeUnload(true));
    system.page().waitForFunction("() => lms.state() === 'finished'");
    system.assertNoFaults();
  }

  @Test
  void aLearningSystemWhoseWindowIsClosedBreaksNothing(TestBrowser browser) throws IOException {
    LearningSystem system = LearningSystem.open(course, browser);
    Page window = popup(system, course.start("pages:9", ""));
    system.awaitValue(PLACE, "index.html");
    system.page().close();
    window.frames().get(1).navigate(course.server().address() + "course/site/sources.html");
    assertThat(window.frameLocator("iframe").locator("main[data-page=sources]")).isVisible();
    window.waitForTimeout(1200);
    window.navigate("about:blank");
  }

  @ParameterizedTest
  @CsvSource({"normal, passed", "review, incomplete", "browse, not attempted"})
  void theStatusIsLeftAloneWhereItMustBe(String mode, String status, TestBrowser browser)
      throws IOException {
    LearningSystem system =
        LearningSystem.open(course, browser)
            .with("cmi.core.lesson_mode", mode)
            .with(STATUS, status)
            .launch("pages:1");
    system.awaitValue(PLACE, "index.html");
    system.leave();
    assertEquals(status, system.value(STATUS));
  }

  @Test
  void theRuleNoneLeavesTheStatusToTheLearningSystem(TestBrowser browser) throws IOException {
    LearningSystem system = LearningSystem.open(course, browser).launch("none");
    system.read("sources.html").leave();
    assertEquals("not attempted", system.value(STATUS));
    assertEquals("sources.html", system.value(PLACE));
  }

  @Test
  void allListsOfATopicCompleteInAnyLanguage(TestBrowser browser) throws IOException {
    String pages = "topics/lower-back-pain.html sources.html";
    LearningSystem system = LearningSystem.open(course, browser).launch("topic:x", pages, "{}");
    system.read("topics/lower-back-pain.html").read("topics/general-back-pain.html");
    system.awaitValue(PLACE, "topics/general-back-pain.html");
    assertEquals("incomplete", system.value(STATUS));
    system.read("de/sources.html").awaitValue(STATUS, "completed");
    system.assertNoFaults();
  }

  @Test
  void aRoutineCompletes(TestBrowser browser) throws IOException {
    LearningSystem system = LearningSystem.open(course, browser).launch("routine");
    system.read("exercises/plank.html").awaitValue(PLACE, "exercises/plank.html");
    assertEquals("incomplete", system.value(STATUS));
    system.site().locator("[data-choose]").first().check();
    system.awaitValue(STATUS, "completed");
    system.assertNoFaults();
  }

  @Test
  void minutesCountOverSessions(TestBrowser browser) throws IOException {
    Page page = browser.page();
    page.clock().install();
    LearningSystem system = LearningSystem.open(course, page).launch("minutes:2");
    page.clock().runFor(70_000);
    system.leave();
    assertEquals("incomplete", system.value(STATUS));
    String time = system.value("cmi.core.session_time");
    assertTrue(time.startsWith("00:01:1"), time);
    system.launch("minutes:2");
    page.clock().runFor(40_000);
    assertEquals("incomplete", system.value(STATUS));
    page.clock().runFor(15_000);
    system.awaitValue(STATUS, "completed");
    system.assertNoFaults();
  }

  @Test
  void aPlaceThatIsGoneOrTooLongOrElsewhereLeadsToThePageOrTheStart(TestBrowser browser)
      throws IOException {
    LearningSystem system = LearningSystem.open(course, browser);
    for (String bad : List.of("https://elsewhere.test/", "//elsewhere.test", "../../lms.html")) {
      system.with(PLACE, bad).launch("pages:1");
      assertThat(system.site().locator("main[data-page=home]")).isVisible();
      system.leave();
    }
    system.launch("pages:1").read("sources.html?x=" + "y".repeat(300) + "#_main").leave();
    assertEquals("sources.html#_main", system.value(PLACE));
  }
}
