package org.leaven.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Frame;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.leaven.pipeline.Build;
import org.leaven.pipeline.BuildOptions;
import org.leaven.pipeline.BuildReport;
import org.leaven.pipeline.Edition;
import org.leaven.tree.Trees;

/** A learning system that is as strict as SCORM 1.2, and shows the course in a frame. */
final class LearningSystem {
  static final String STATUS = "cmi.core.lesson_status";
  static final String PLACE = "cmi.core.lesson_location";
  static final String DATA = "cmi.suspend_data";

  private final Page page;
  private final Course course;

  /** The package, unpacked beside the pages of the learning system, and their server. */
  record Course(Path folder, StaticSiteServer server) {
    /** Builds the package; it is hardly larger than the zip. */
    static Course build(Path temporary) throws IOException {
      Set<Edition> editions = Set.of(Edition.SITE, Edition.ZIP, Edition.SCORM);
      BuildReport report =
          new Build(new BuildOptions(Path.of("."), "", null, editions, ""))
              .run(temporary.resolve("out/site"));
      assertTrue(report.isGood(), report.problems().toString());
      Path archive = temporary.resolve("out/editions/back-pain.scorm.zip");
      long more = Files.size(archive) - Files.size(archive.resolveSibling("back-pain.zip"));
      assertTrue(more <= 20_000, "bytes more than the zip: " + more);
      Path folder = temporary.resolve("lms");
      Trees.unpack(archive, folder.resolve("course"));
      String frame = "<iframe name=course title=Course width=900 height=900";
      String runTime = "<script src=run-time.js></script>";
      Files.writeString(folder.resolve("lms.html"), page(runTime + frame + "></iframe>"));
      String between = page(frame + " src=course/index.html></iframe>");
      Files.writeString(folder.resolve("between.html"), between);
      try (InputStream code = LearningSystem.class.getResourceAsStream("scorm-run-time.js")) {
        Files.write(folder.resolve("run-time.js"), Objects.requireNonNull(code).readAllBytes());
      }
      Map<String, String> policy = Map.of("Content-Security-Policy", "default-src 'self'");
      return new Course(folder, new StaticSiteServer(folder, "/", policy));
    }

    private static String page(String body) {
      return "<!doctype html><html lang=en><meta charset=utf-8><title>Learning</title>"
          + "<link rel=icon href=course/site/favicon.svg>"
          + body;
    }

    /** The start page with another rule; its address. */
    String start(String rule, String pages) throws IOException {
      String name = "start-" + rule.replace(':', '-') + ".html";
      String html = Files.readString(folder.resolve("course/index.html"));
      String ours = "data-rule=\"" + rule + "\" data-pages=\"" + pages + '"';
      String changed = html.replace("data-rule=\"pages:1\"", ours);
      assertNotEquals(html, changed);
      Files.writeString(folder.resolve("course").resolve(name), changed);
      return server.address() + "course/" + name;
    }
  }

  private LearningSystem(Page page, Course course) {
    this.page = page;
    this.course = course;
    page.evaluate("() => { window.record = firstStart(); }");
  }

  /** Before it starts the course. */
  static LearningSystem open(Course course, TestBrowser browser) {
    return open(course, browser.page());
  }

  static LearningSystem open(Course course, Page page) {
    page.navigate(course.server().address() + "lms.html");
    return new LearningSystem(page, course);
  }

  Page page() {
    return page;
  }

  /** The site in the course. */
  FrameLocator site() {
    return page.frameLocator("iframe").frameLocator("iframe");
  }

  /** Sets what an earlier session stored. */
  LearningSystem with(String name, String value) {
    page.evaluate("([name, value]) => { record.values[name] = value; }", List.of(name, value));
    return this;
  }

  /** Starts the course, and waits for its page. */
  LearningSystem launch(String rule) throws IOException {
    return launch(rule, "", "{}");
  }

  /**
   * The same.
   *
   * @param pages those that a rule for a topic counts
   * @param fails the functions that fail, as JSON
   */
  LearningSystem launch(String rule, String pages, String fails) throws IOException {
    answer(fails);
    show(course.start(rule, pages));
    awaitPage("");
    return this;
  }

  void show(String address) {
    page.evaluate("address => { frames.course.location.replace(address); }", address);
  }

  /** Offers its functions from now on. */
  void answer(String fails) {
    page.evaluate(
        "fails => { window.lms = makeRunTime(record, JSON.parse(fails)); window.API = lms.api; }",
        fails);
  }

  /** Opens a page of the site in the course. */
  LearningSystem read(String path) {
    page.evaluate(
        "page => { const course = frames.course; course.frames[0].location.href ="
            + " new URL('site/' + page, course.document.baseURI).href; }",
        path);
    awaitPage(path.replaceFirst("[?#].*", ""));
    return this;
  }

  /** Waits until a page of the site is there with all that it loads. */
  private void awaitPage(String path) {
    page.waitForCondition(
        () -> page.frames().stream().anyMatch(frame -> frame.url().contains("/site/" + path)));
    page.frames().forEach(Frame::waitForLoadState);
    assertThat(site().locator("main")).isVisible();
  }

  /** Ends the session, in which the course made no mistake. */
  void leave() {
    page.frames().forEach(Frame::waitForLoadState);
    page.evaluate("() => frames.course.location.replace('about:blank')");
    page.waitForCondition(() -> page.frames().size() == 2);
    page.waitForTimeout(100);
    assertNoFaults();
  }

  void assertNoFaults() {
    assertEquals(List.of(), page.evaluate("() => lms.faults"));
  }

  String value(String name) {
    return String.valueOf(page.evaluate("name => record.values[name]", name));
  }

  void awaitValue(String name, String value) {
    page.waitForFunction("([name, value]) => record.values[name] === value", List.of(name, value));
  }
}
