package org.leaven.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Where the reader's system forces its colours, every text and mark is seen, pixel by pixel. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(BrowserExtension.class)
class ForcedColoursIT {
  private static final double LEAST_OF_TEXT = 4.5;
  private static final double LEAST_OF_MARKS = 3;
  private static final double[] LINEAR =
      IntStream.range(0, 256).mapToDouble(ForcedColoursIT::linear).toArray();

  /** Boxes of all lines of text, marks and controls that nothing lies over. */
  private static final String BOXES =
      """
      () => {
        const boxes = [];
        const isClipped = element => element && (getComputedStyle(element).clipPath !== "none" || isClipped(element.parentElement));
        function add(element, box, what, kind) {
          const top = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
          if (box.width < 3 || box.height < 6 || !top || !(element.contains(top) || top.contains(element))) return;
          if (!element.checkVisibility({visibilityProperty: true, opacityProperty: true}) || isClipped(element)) return;
          boxes.push({x: box.x, y: box.y, width: box.width, height: box.height, what, kind});
        }
        const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        const range = document.createRange();
        for (let text; (text = texts.nextNode()); ) {
          if (!text.data.trim() || text.parentElement.closest("option, text")) continue;
          for (const word of text.data.matchAll(/\\S+/g)) {
            range.setStart(text, word.index);
            range.setEnd(text, word.index + word[0].length);
            for (const box of range.getClientRects()) add(text.parentElement, box, word[0], "text");
          }
        }
        for (const mark of document.querySelectorAll("svg:not(.shapes), input, select, button, use"))
          add(mark, mark.getBoundingClientRect(), mark.outerHTML.slice(0, 60), "mark");
        return boxes;
      }
      """;

  private final WrittenPages pages = WrittenPages.baked();
  private StaticSiteServer server;

  @BeforeAll
  void serve() throws IOException {
    server = new StaticSiteServer(pages.site(), "/");
  }

  @AfterAll
  void close() {
    server.close();
  }

  private static Page forced(TestBrowser browser, ColorScheme scheme, int widthPx) {
    return browser.page(
        new Browser.NewContextOptions()
            .setForcedColors(ForcedColors.ACTIVE)
            .setColorScheme(scheme)
            .setViewportSize(widthPx, 800));
  }

  @ParameterizedTest
  @CsvSource({"LIGHT, 1280", "DARK, 360"})
  void everythingIsSeen(ColorScheme scheme, int widthPx, TestBrowser browser) throws IOException {
    Page page = forced(browser, scheme, widthPx);
    List<String> unseen = new ArrayList<>();
    for (String path : pages.longestOfEachKind().values()) {
      page.setViewportSize(widthPx, 800);
      page.navigate(server.address() + path);
      unseen.addAll(unseen(page, path));
    }
    assertEquals(List.of(), unseen);
  }

  @ParameterizedTest
  @EnumSource(
      value = ColorScheme.class,
      names = {"LIGHT", "DARK"})
  void whatWasFoundIsSeen(ColorScheme scheme, TestBrowser browser) throws IOException {
    Page page = forced(browser, scheme, 1280);
    for (String path : List.of("search.html", "index.html")) {
      page.navigate(server.address() + path);
      page.locator("main [role=combobox]").fill("back pain");
      page.locator("main [role=option] mark").first().waitFor();
      page.keyboard().press("ArrowDown");
      assertEquals(List.of(), unseen(page, path));
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = ColorScheme.class,
      names = {"LIGHT", "DARK"})
  void toolsInUseAreSeen(ColorScheme scheme, TestBrowser browser) throws IOException {
    Page page = forced(browser, scheme, 1280);
    for (String path :
        List.of("compare.html?pick=yoga,sit-up", "routine.html?r=hamstring-stretch,walking")) {
      page.navigate(server.address() + path);
      page.locator(".abreast-table table, .routine-item").first().waitFor();
      assertEquals(List.of(), unseen(page, path));
    }
  }

  @Test
  void anUnseenWordIsFound(TestBrowser browser) throws IOException {
    Page page = forced(browser, ColorScheme.DARK, 1280);
    page.navigate(server.address() + "404.html");
    page.evaluate("() => (document.querySelector('h1').style.color = 'Canvas')");
    assertFalse(unseen(page, "404").isEmpty());
  }

  /** Compares the lightest and the darkest pixel in each box. */
  private static List<String> unseen(Page page, String path) throws IOException {
    int width = page.viewportSize().width;
    Object height = page.evaluate("() => document.documentElement.scrollHeight");
    page.setViewportSize(width, ((Number) height).intValue());
    BufferedImage shot;
    List<?> boxes;
    do { // until nothing has moved while the picture was taken
      boxes = (List<?>) page.evaluate(BOXES);
      shot = ImageIO.read(new ByteArrayInputStream(page.screenshot()));
    } while (!boxes.equals(page.evaluate(BOXES)));
    assertTrue(boxes.size() > 3, path);
    List<String> unseen = new ArrayList<>();
    for (Object each : boxes) {
      Map<?, ?> box = (Map<?, ?>) each;
      double least = "text".equals(box.get("kind")) ? LEAST_OF_TEXT : LEAST_OF_MARKS;
      double contrast = contrast(shot, box);
      if (contrast < least) {
        unseen.add(path + ": " + box.get("what") + ": " + contrast);
      }
    }
    return unseen;
  }

  private static double contrast(BufferedImage shot, Map<?, ?> box) {
    int left = Math.max(0, (int) number(box, "x"));
    int top = Math.max(0, (int) number(box, "y"));
    int right = (int) Math.min(shot.getWidth(), Math.ceil(left + number(box, "width")));
    int bottom = (int) Math.min(shot.getHeight(), Math.ceil(top + number(box, "height")));
    double lightest = 0;
    double darkest = 1;
    for (int y = top; y < bottom; y++) {
      for (int x = left; x < right; x++) {
        double luminance = luminance(shot.getRGB(x, y));
        lightest = Math.max(lightest, luminance);
        darkest = Math.min(darkest, luminance);
      }
    }
    return (lightest + 0.05) / (darkest + 0.05);
  }

  private static double number(Map<?, ?> box, String name) {
    return Double.parseDouble(String.valueOf(box.get(name)));
  }

  /** The relative luminance of WCAG 2.2. */
  private static double luminance(int rgb) {
    return 0.2126 * LINEAR[rgb >> 16 & 0xff]
        + 0.7152 * LINEAR[rgb >> 8 & 0xff]
        + 0.0722 * LINEAR[rgb & 0xff];
  }

  private static double linear(int channel) {
    double part = channel / 255.0;
    return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
  }
}
