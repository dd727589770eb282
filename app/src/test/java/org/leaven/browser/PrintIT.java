package org.leaven.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A page that a browser prints reads on paper as well. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(BrowserExtension.class)
class PrintIT {
  /** A path of the site as text: nobody can follow it on paper. */
  private static final Pattern BARE = Pattern.compile("\\.\\./|\\b[\\w/-]+\\.html\\b");

  /** Words of a table's head that are broken over two lines. */
  private static final String BROKEN =
      """
      () => [...document.querySelectorAll("table.matrix thead th")].flatMap(head => {
        const broken = [];
        const texts = document.createTreeWalker(head, NodeFilter.SHOW_TEXT);
        for (let text = texts.nextNode(); text; text = texts.nextNode()) {
          for (const word of text.data.matchAll(/[\\p{L}\\p{N}]+/gu)) {
            const range = document.createRange();
            range.setStart(text, word.index);
            range.setEnd(text, word.index + word[0].length);
            const tops = new Set([...range.getClientRects()].map(box => Math.round(box.top)));
            if (tops.size > 1) broken.push(word[0]);
          }
        }
        return broken;
      })
      """;

  private StaticSiteServer server;

  @BeforeAll
  void serve() throws IOException {
    server = new StaticSiteServer(WrittenPages.baked().site(), "/");
  }

  @AfterAll
  void close() {
    server.close();
  }

  /** The text of each sheet of paper. */
  private List<String> sheets(Page page, String path) throws IOException {
    page.navigate(server.address() + path);
    byte[] pdf = page.pdf(new Page.PdfOptions().setFormat("A4"));
    List<String> sheets = new ArrayList<>();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      PDFTextStripper stripper = new PDFTextStripper();
      for (int number = 1; number <= document.getNumberOfPages(); number++) {
        stripper.setStartPage(number);
        stripper.setEndPage(number);
        sheets.add(stripper.getText(document).replaceAll("\\s+", " "));
      }
    }
    return sheets;
  }

  /** Read from the floor: steps in 12 pt, what is said besides in 10 pt, figures 4 cm wide. */
  @ParameterizedTest
  @ValueSource(
      strings = {"cat-stretch", "hamstring-stretch", "lower-back-rotational-stretch", "yoga"})
  void anExerciseIsOnOneSheetInLargeType(String id, TestBrowser browser) throws IOException {
    Page page = browser.page();
    assertEquals(1, sheets(page, "exercises/" + id + ".html").size());
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    String small =
        """
        () => [...document.querySelectorAll("main :is(p, li, dd, .drawn)")].filter((each) => {
          if (each.matches(".drawn")) return each.closest(".steps") && each.clientWidth < 150;
          return parseFloat(getComputedStyle(each).fontSize) * 0.75 + 0.01 < (each.matches(".step") ? 12 : 10);
        }).map((each) => each.outerHTML.slice(0, 80))
        """;
    assertEquals(List.of(), page.evaluate(small));
  }

  @Test
  void headOfTheComparisonIsOnEverySheetThatHasRows(TestBrowser browser) throws IOException {
    Page page = browser.page();
    List<String> sheets = sheets(page, "compare.html");
    List<String> heads = page.locator("table.matrix thead th[data-column]").allTextContents();
    List<String> names = page.locator("table.matrix tbody th").allTextContents();
    assertTrue(heads.size() > 1 && names.size() > 20, heads + " " + names);
    int withRows = 0;
    for (String sheet : sheets) {
      if (names.stream().map(PrintIT::plain).filter(sheet::contains).count() > 5) {
        withRows++;
        for (String head : heads) {
          assertTrue(sheet.contains(plain(head)), head + " is not on: " + sheet);
        }
      }
    }
    assertTrue(withRows > 1, sheets::toString);
  }

  private static String plain(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }

  @ParameterizedTest
  @ValueSource(strings = {"compare.html", "topics/general-back-pain.html"})
  void wordsOfHeadsAreWholeOnPaper(String path, TestBrowser browser) {
    Page page = browser.page();
    page.setViewportSize(673, 1000); // A4 less its margins, at 96 dots an inch
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    page.navigate(server.address() + path);
    assertEquals(List.of(), page.evaluate(BROKEN));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "index.html",
        "compare.html",
        "topics/general-back-pain.html",
        "exercises/yoga.html",
        "sources.html"
      })
  void nothingIsPrintedThatOnlyWorksOnAScreen(String path, TestBrowser browser) throws IOException {
    String text = String.join(" ", sheets(browser.page(), path));
    assertTrue(text.length() > 200, text);
    assertFalse(text.contains("Embed this"), text);
    assertEquals(List.of(), BARE.matcher(text).results().map(MatchResult::group).toList());
  }
}
