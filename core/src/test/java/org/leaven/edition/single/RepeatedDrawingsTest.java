package org.leaven.edition.single;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class RepeatedDrawingsTest {
  private static final String DRAWING =
      "<svg class=\"drawn\" viewBox=\"0 0 9 9\"><path d=\"M1 1\"/><path d=\"M2 2\"/><path d=\"M3 3\"/></svg>";

  /** In a path that stands inside another nothing is drawn. */
  @Test
  void theDrawingThatIsSharedHasItsPathsBesideEachOther() {
    Document page = Jsoup.parse("<main>" + DRAWING.repeat(3) + "</main>");
    Element shared = RepeatedDrawings.share(page.body());
    page.body().prependChild(shared);
    Document read = Jsoup.parse(page.html());
    assertEquals(3, read.select("symbol > .drawn > path").size());
    assertEquals(0, read.select("path path").size());
    assertEquals(3, read.select("svg > use[href='#_d1']").size());
  }
}
