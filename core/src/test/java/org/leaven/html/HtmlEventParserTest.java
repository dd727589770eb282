package org.leaven.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Listeners are told of the tags what they would be told of a real parser's tree. */
class HtmlEventParserTest {
  private static final String PAGE =
      """
      <!doctype html>
      <html lang="de"><head><title>A &amp; B</title><style>a > b {}</style></head>
      <body class="x" hidden><!-- a <b> comment --><main id=m><h1>5 < 6 &lt; 7&nbsp;–\u00fc</h1>
      <p>one <em>two</em>, three &#8211; &copy; &unknown; AT&T<br>four</p>
      <table><tbody><tr><td>c</td><td>d <a HREF='e?f=1&amp;g'>h</a></td></tr></tbody></table>
      <svg role="img" aria-label="a &quot;b&quot;"><path d="M0 0"/></svg>
      <ul><li>i<ul><li>j</li></ul></li></ul><script>if (1 < 2) "</p>"</script>
      <my-element>k</my-element></main></body></html>
      """;

  private static final String[] PIECES = {
    "<",
    ">",
    "&",
    "\"",
    "<p>",
    "</p>",
    "<b>",
    "</b>",
    "<td>",
    "</table>",
    "<!--",
    "-->",
    "<svg>",
    "<br/>",
    "<x/>",
    "&amp;",
    "<select>",
    "<title>",
    "</title>",
    "\0",
    "<A>",
    "<p hidden hidden=1>"
  };

  /** Writes down what it is told, so that equal stories are equal texts. */
  private static final class Story implements HtmlEventParser.Listener {
    private final StringBuilder said = new StringBuilder();
    private boolean isDone;

    @Override
    public void begin(HtmlTag tag) {
      said.append('<').append(tag.name());
      for (int i = 0; i < tag.size(); i++) {
        String attribute = tag.attribute(i);
        assertEquals(tag.value(i), tag.value(attribute));
      }
      for (String wanted : HtmlTag.WANTED) {
        if (tag.has(wanted)) {
          said.append(' ').append(wanted).append('=').append(tag.value(wanted));
        }
      }
      said.append('>').append(tag.content());
    }

    @Override
    public void end(String name) {
      said.append("</").append(name).append('>');
    }

    @Override
    public void text(HtmlBuffer page, int from, int to) {
      said.append(CharacterReferences.resolved(page.text(from, to), false));
    }

    @Override
    public void done() {
      isDone = true;
    }

    /** Spaces around elements differ where a parser moves them. */
    String told() {
      return said.toString().replaceAll("\\s+", "");
    }
  }

  private static List<HtmlEventParser.Listener> story() {
    return List.of(new Story());
  }

  private static String told(List<HtmlEventParser.Listener> listeners) {
    return ((Story) listeners.get(0)).told();
  }

  private static Optional<String> ofTags(String html) {
    return HtmlEventParser.readTags(HtmlBuffer.of(html), HtmlEventParserTest::story)
        .map(HtmlEventParserTest::told);
  }

  private static String ofTree(String html) {
    return told(HtmlEventParser.readTree(HtmlBuffer.of(html), HtmlEventParserTest::story));
  }

  @Test
  void aPlainPageIsToldByItsTags() {
    assertEquals(Optional.of(ofTree(PAGE)), ofTags(PAGE));
    assertTrue(ofTree(PAGE).contains("5<6<7"), ofTree(PAGE));
    assertTrue(ofTree(PAGE).contains("<ahref=e?f=1&g>h</a>"), ofTree(PAGE));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<dl><dt>a</dt><dd>b</dd></dl>",
        "<dl><div><dt>a</dt><dd>b</dd></div></dl>",
        "<h1>a <em>b</em></h1><h2>c</h2>",
        "<a href=x>a</a> <a href=y>b</a>",
        "<menu><li>a</li></menu>",
        "<table>\n<tbody>\n<tr>\n<td>a</td></tr></tbody></table>",
        "<svg><g><path d=M0 /></g></svg><p>a</p>",
        "<select><option>a</option></select>",
      })
  void elementsInTheirPlacesAreToldByTheTags(String body) {
    String page = page(body);
    assertEquals(Optional.of(ofTree(page)), ofTags(page));
  }

  /** A browser moves, ends or leaves out one of them, so the tags do not tell what is there. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>a<div>b</div></p>",
        "<p>a<b>b<ul></ul></b></p>",
        "<h1>a<h2>b</h2></h1>",
        "<a href=x>a<b><a href=y>b</a></b></a>",
        "<form><form></form></form>",
        "<div><li>a</li></div>",
        "<div><dt>a</dt></div>",
        "<section><div><dd>a</dd></div></section>",
        "<tr><td>a</td></tr>",
        "<table><p>a</p></table>",
        "<table>a<tbody></tbody></table>",
        "<table><tr><td>a</td></tr></table>",
        "<select><p>a</p></select>",
        "<svg><p>a</p></svg>",
        "<p/>a",
        "<b>a<i>b</b>c</i>",
        "a</b>",
        "<ruby>a</ruby>",
        "<body>a</body>",
        "<head></head>",
      })
  void elementsOutOfPlaceAreNotToldByTheTags(String body) {
    assertEquals(Optional.empty(), ofTags(page(body)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div>a</div>",
        "<html><body>a</body><head></head></html>",
        "<html><head></head><head></head><body>a</body></html>",
        "<html><head></head><body>a</body><body>b</body></html>",
        "<html><head></head><body>a</body></html><html></html>",
        "<html><head><p>a</p></head><body></body></html>",
        "<html><head>a</head><body></body></html>",
        "<html><head></head>a<body></body></html>",
        "<html><head></head><body>a",
        "<html><body>a</body></html>",
        "<html><head></head></html>",
        "",
      })
  void aPageWithoutOneHeadAndOneBodyInTheirOrderIsNotToldByItsTags(String page) {
    assertEquals(Optional.empty(), ofTags(page));
  }

  private static String page(String body) {
    return "<!doctype html>\n<html><head><title>t</title></head>\n<body>" + body + "</body></html>";
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4})
  void brokenPagesAreToldAlikeOrNotAtAll(int seed) {
    Random random = new Random(seed);
    int told = 0;
    for (int i = 0; i < 1_500; i++) {
      StringBuilder page = new StringBuilder(PAGE);
      int at = random.nextInt(page.length());
      int to = random.nextBoolean() ? at : Math.min(page.length(), at + random.nextInt(9));
      page.replace(at, to, PIECES[random.nextInt(PIECES.length)]);
      String html = page.toString();
      Optional<String> tags = ofTags(html);
      if (tags.isPresent()) {
        told++;
        assertEquals(ofTree(html), tags.get(), "seed " + seed + ":\n" + html);
      }
    }
    assertTrue(told > 100, told + " pages with seed " + seed);
  }

  @Test
  void aReadingThatIsGivenUpIsNeverDone() throws IOException {
    List<Story> stories = new ArrayList<>();
    HtmlEventParser.read(
        HtmlBuffer.of("<p>not <b>closed"),
        () -> {
          stories.add(new Story());
          return List.of(stories.get(stories.size() - 1));
        });
    assertEquals(2, stories.size());
    assertFalse(stories.get(0).isDone);
    assertTrue(stories.get(1).isDone);
    assertTrue(stories.get(1).told().contains("not<b>closed</b></p>"), stories.get(1).told());
  }
}
