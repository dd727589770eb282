package org.leaven.page.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leaven.page.markdown.syntax.ReferenceNode;
import org.leaven.page.markdown.syntax.TextLinkResolver;

class InlineMarkdownTest {
  private static final InlineMarkdown INLINE = new InlineMarkdown();

  private static final TextLinkResolver LINKS =
      new TextLinkResolver() {
        @Override
        public Optional<Target> target(String id) {
          return id.equals("plank")
              ? Optional.of(new Target(id, "../plank.html", "Planks"))
              : Optional.empty();
        }

        @Override
        public Collection<String> ids() {
          return List.of("plank");
        }

        @Override
        public String href(String address) {
          return "../" + address;
        }

        @Override
        public Optional<String> idOf(String address) {
          return Optional.empty();
        }
      };

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "Hold still. ~ Hold still.",
        "*Slowly* lift ~ <em>Slowly</em> lift",
        "5 < 6 & 7 > 6 ~ 5 &lt; 6 &amp; 7 &gt; 6",
        "a <b>b</b> ~ a &lt;b&gt;b&lt;/b&gt;",
        "<script>x</script> ~ &lt;script&gt;x&lt;/script&gt;",
        "1. not a list ~ 1. not a list",
        "- not a list ~ - not a list",
        "# not a heading ~ # not a heading",
        "> not a quote ~ &gt; not a quote",
        "see [[plank]] ~ see <a href=\"../plank.html\">Planks</a>",
        "see [[nowhere]] ~ see nowhere",
        "end of `code `here ~ end of <code>code </code>here",
        "all of ` code ` here ~ all of <code>code</code> here",
        "[how](how.html) ~ <a href=\"../how.html\">how</a>",
      })
  void textFieldsAreInline(String text, String html) {
    assertEquals(html, INLINE.html(text, LINKS));
  }

  @Test
  void plainDropsTheMarks() {
    assertEquals("Slowly lift Planks", INLINE.plain("*Slowly* lift [[plank]]", LINKS));
  }

  @Test
  void referencesAreListed() {
    assertEquals(
        List.of("a", "b"),
        INLINE.references("[[a]] then [[b|two]] `[[c]]`").stream().map(ReferenceNode::id).toList());
  }
}
