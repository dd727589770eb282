package org.leaven.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HrefsTest {
  @ParameterizedTest
  @CsvSource({
    "index.html, compare.html, compare.html",
    "topics/a.html, index.html, ../index.html",
    "topics/a.html, topics/b.html, b.html",
    "topics/a.html, topics/a.html#x, #x",
    "topics/a.html, topics/a.html, a.html",
    "a/b/c.html, a/d/e.html, ../d/e.html",
    "index.html, exercises/über uns.html, exercises/%C3%BCber%20uns.html",
  })
  void addressesAreRelative(String from, String to, String href) {
    assertEquals(href, Hrefs.relative(from, to));
  }

  @Property
  void aRelativeAddressLeadsBackToItsTarget(
      @ForAll("paths") String from, @ForAll("paths") String to) {
    URI base = URI.create("http://host/sub/").resolve(encoded(from));
    URI target = base.resolve(Hrefs.relative(from, to));
    assertEquals("/sub/" + to, target.getPath());
    assertEquals(to, Hrefs.resolve(from, URI.create(Hrefs.relative(from, to)).getPath()));
  }

  @Provide
  Arbitrary<String> paths() {
    Arbitrary<String> segment =
        Arbitraries.strings().withChars("abÜé -&'~日").ofMinLength(1).ofMaxLength(5);
    return segment.list().ofMinSize(1).ofMaxSize(4).map(list -> String.join("/", list) + ".html");
  }

  private static String encoded(String path) {
    return Hrefs.relative("index.html", path);
  }

  @Test
  void schemesHostsAndServerPathsAreNotRelative() {
    for (String address : List.of("http://a", "mailto:a@b", "//a/b", "/a", "javascript:x")) {
      assertFalse(Hrefs.isRelative(address), address);
    }
    assertTrue(Hrefs.isRelative("a/b.html"));
    assertTrue(Hrefs.isRelative("../a:b.html"));
  }
}
