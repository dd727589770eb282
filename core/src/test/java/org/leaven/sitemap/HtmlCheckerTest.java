package org.leaven.sitemap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import nu.validator.validation.SimpleDocumentValidator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leaven.pipeline.Build;
import org.leaven.pipeline.BuildOptions;
import org.leaven.tree.Trees;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXParseException;

/** The Nu HTML checker has nothing to say about any page. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HtmlCheckerTest {
  private static final String HTML5 = "http://s.validator.nu/html5-rdfalite.rnc";

  private final Notes notes = new Notes();
  private final SimpleDocumentValidator checker = new SimpleDocumentValidator();

  private static final class Notes implements ErrorHandler {
    private final List<String> said = new ArrayList<>();

    private void note(String kind, SAXParseException what) {
      said.add(kind + " at line " + what.getLineNumber() + ": " + what.getMessage());
    }

    @Override
    public void warning(SAXParseException what) {
      note("warning", what);
    }

    @Override
    public void error(SAXParseException what) {
      note("error", what);
    }

    @Override
    public void fatalError(SAXParseException what) {
      note("fatal error", what);
    }
  }

  @BeforeAll
  void setUp() throws Exception {
    deeply(
        () -> {
          checker.setUpMainSchema(HTML5, notes);
          checker.setUpValidatorAndParsers(notes, false, false);
          return notes;
        });
  }

  /** The checker's schema nests deeper than the stack of an ordinary thread. */
  private static <T> T deeply(Callable<T> work) throws Exception {
    FutureTask<T> task = new FutureTask<>(work);
    Thread thread = new Thread(null, task, "html-checker", 64L * 1024 * 1024);
    thread.start();
    return task.get();
  }

  private List<String> check(String html) throws Exception {
    return deeply(
        () -> {
          notes.said.clear();
          InputSource source = new InputSource(new StringReader(html));
          source.setSystemId("https://example.org/page.html");
          checker.checkHtmlInputSource(source);
          return List.copyOf(notes.said);
        });
  }

  @ParameterizedTest
  @CsvSource({
    ".,https://example.org/",
    "core/src/test/kb/foods-for-gout,https://example.org/",
    "core/src/test/kb/vorrat,''",
    "core/src/test/kb/ocha,''",
    "core/src/test/kb/tee,https://example.org/",
    "core/src/test/kb/shay,''",
  })
  void noPageHasAnErrorOrAWarning(String source, String url, @TempDir Path output)
      throws Exception {
    Path site = output.resolve("site");
    new Build(new BuildOptions(Path.of(source), url, null)).run(site);
    List<String> faults = new ArrayList<>();
    List<String> pages = Trees.files(site, ".html");
    for (String page : pages) {
      check(Files.readString(site.resolve(page))).forEach(fault -> faults.add(page + ": " + fault));
    }
    assertEquals(List.of(), faults);
    assertTrue(pages.size() > 12, pages::toString);
  }

  @Test
  void faultsAndWarningsAreHeard() throws Exception {
    String head = "<!doctype html><html lang=en><title>A</title>";
    assertEquals(List.of(), check(head + "<p>a</p>"));
    assertFalse(check(head + "<p><div></p>").isEmpty());
    assertFalse(check(head + "<img src=a.png>").isEmpty());
    assertFalse(check(head + "<section><p>a</p></section>").isEmpty());
  }
}
