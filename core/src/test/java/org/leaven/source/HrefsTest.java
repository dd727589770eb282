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
    "a/index.html, index.html, ../index.html",
    "ab/c.html, ac/c.html, ../ac/c.html",
    "index.html, AZaz09-._~!$&'()*+;=@.html, AZaz09-._~!$&'()*+;=@.html",
    "index.html, a:b%c#d, a%3Ab%25c#d",
    "index.html, é, %C3%A9",
    "index.html, a\"<>?[]^`{|}\u007f, a%22%3C%3E%3F%5B%5D%5E%60%7B%7C%7D%7F",
    "https://a.example/, über/b.html, https://a.example/%C3%BCber/b.html",
    "https://a.example/, index.html#x, https://a.example/index.html#x",
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

  @Property
  void stepsAreFollowedAsTheJdkDoes(
      @ForAll("folders") List<String> from, @ForAll("steps") List<String> steps) {
    String page = String.join("/", from) + (from.isEmpty() ? "" : "/") + "p.html";
    String href = String.join("/", steps) + (steps.isEmpty() ? "" : "/") + "q.html";
    assertEquals(URI.create(page).resolve(href).normalize().toString(), Hrefs.resolve(page, href));
  }

  @Provide
  Arbitrary<List<String>> folders() {
    return Arbitraries.of("a", "b", "c.d").list().ofMaxSize(4);
  }

  @Provide
  Arbitrary<List<String>> steps() {
    return Arbitraries.of("..", "..", ".", "a", "b.c", ".hidden", "..x").list().ofMaxSize(5);
  }

  @Test
  void theWayToTheTopClimbsOutOfEachFolder() {
    assertEquals("", Hrefs.root("index.html"));
    assertEquals("../", Hrefs.root("a/index.html"));
    assertEquals("../../", Hrefs.root("a/b/index.html"));
    assertEquals("https://a.example/", Hrefs.root("https://a.example/"));
  }

  @Test
  void onlyAPlusIsNoBlank() {
    assertEquals("a b+c", Hrefs.decoded("a%20b+c"));
    assertEquals("100%", Hrefs.decoded("100%"));
  }

  @ParameterizedTest
  @CsvSource({
    "a:, true",
    "z:x, true",
    "A:, true",
    "Z:, true",
    "h2:x, true",
    "a0:, true",
    "a9:, true",
    "a+b-c.d:x, true",
    "aZ:, true",
    ":x, false",
    "1a:, false",
    "'', false",
    "a, false",
    "a/b:c, false",
    "a_b:, false",
    "é:x, false",
    "aé:x, false",
    "@:, false",
    "[:, false",
    "`:, false",
    "{:, false",
    "a@:, false",
    "a[:, false",
    "a`:, false",
    "a{:, false",
    "a::, true"
  })
  void aSchemeIsALetterThenLettersDigitsAndThreeSigns(String address, boolean has) {
    assertEquals(has, Hrefs.hasScheme(address));
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
