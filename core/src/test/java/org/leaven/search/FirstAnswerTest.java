package org.leaven.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leaven.page.SearchDocument;
import org.leaven.site.minify.JsMinifier;

/**
 * How many bytes a first answer takes: the search box, its reader, the index and the parts of it
 * that the query needs. The bounds are those that {@code docs/searching.md} gives.
 */
@Tag("javascript")
class FirstAnswerTest {
  private static final int ASKED = 30;
  private static final String[] ONSETS = "b br ch d f gr h k l m n p r s st t v".split(" ");
  private static final String[] VOWELS = "a e i o u ai ea oo".split(" ");

  @ParameterizedTest
  @CsvSource({"100, 19300", "1000, 21800"})
  void nameAndTypoNeedFewBytes(int entries, int bound) throws IOException {
    List<SearchDocument> pages = pages(entries);
    SortedMap<String, byte[]> files = Indexer.index(new Indexer.Source(pages, List.of(), "en"));
    int first = size(bundle("reader")) + size(bundle("search")) + size(files, "search/index.js");
    Random random = new Random(5);
    List<SearchDocument> asked = random.ints(ASKED, 0, entries).mapToObj(pages::get).toList();
    try (JavaSearchReader reader = JavaSearchReader.of(files)) {
      int name = first + middle(reader, files, asked, Function.identity());
      int typo = first + middle(reader, files, asked, text -> misspelt(text, random));
      assertTrue(name <= bound && typo <= bound, name + " for a name, " + typo + " for a typo");
      assertTrue(name < typo, name + " for a name, " + typo + " for a typo");
    }
  }

  private static int middle(
      JavaSearchReader reader,
      SortedMap<String, byte[]> files,
      List<SearchDocument> asked,
      Function<String, String> change) {
    List<Integer> sizes = new ArrayList<>();
    for (SearchDocument page : asked) {
      reader.reopen();
      String query = change.apply(page.title().toLowerCase(Locale.ROOT));
      assertEquals(List.of(page.id()), reader.ask(query, 2, List.of()).top(1), query);
      sizes.add(reader.loaded().stream().mapToInt(part -> size(files, part)).sum());
    }
    return sizes.stream().sorted().skip(ASKED / 2).findFirst().orElseThrow();
  }

  /** A letter left out, doubled or replaced. */
  private static String misspelt(String name, Random random) {
    int at = 1 + random.nextInt(name.indexOf(' ') - 2);
    String changed =
        List.of("", name.charAt(at) + name.substring(at, at + 1), "w").get(random.nextInt(3));
    return name.substring(0, at) + changed + name.substring(at + 1);
  }

  /** Entries with names of two words and texts of some eighty; few words are frequent. */
  private static List<SearchDocument> pages(int number) {
    Random random = new Random(number);
    List<String> said = new ArrayList<>();
    Set<String> names = new HashSet<>();
    Supplier<String> word =
        () -> {
          boolean isNew = random.nextDouble() < 60.0 / (60 + said.size()) + 0.02;
          said.add(isNew ? word(random, 3) : said.get(random.nextInt(said.size())));
          return said.get(said.size() - 1);
        };
    return IntStream.range(0, number)
        .mapToObj(
            i -> {
              String own =
                  Stream.generate(() -> word(random, 4))
                      .filter(names::add)
                      .findFirst()
                      .orElseThrow();
              String name =
                  own.substring(0, 1).toUpperCase(Locale.ROOT)
                      + own.substring(1)
                      + " "
                      + word.get();
              String text =
                  IntStream.range(0, 80)
                      .mapToObj(at -> word.get())
                      .collect(Collectors.joining(" "));
              return IndexedPages.withText(
                  IndexedPages.entry("e" + i, name, List.of(), IndexedPages.notListed()), text);
            })
        .toList();
  }

  private static String word(Random random, int syllables) {
    return IntStream.range(0, syllables)
        .mapToObj(
            at -> ONSETS[random.nextInt(ONSETS.length)] + VOWELS[random.nextInt(VOWELS.length)])
        .collect(Collectors.joining());
  }

  /** The scripts of a folder as they are published. */
  private static byte[] bundle(String folder) throws IOException {
    try (Stream<Path> files = Files.list(Path.of("assets/js", folder))) {
      return files
          .sorted()
          .map(FirstAnswerTest::minified)
          .collect(Collectors.joining("\n"))
          .getBytes(StandardCharsets.UTF_8);
    }
  }

  private static String minified(Path file) {
    try {
      return JsMinifier.minify(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int size(SortedMap<String, byte[]> files, String path) {
    return size(files.getOrDefault(path, new byte[0]));
  }

  /** Compressed as a server does at best, with the header and the sum of gzip. */
  private static int size(byte[] bytes) {
    ByteArrayOutputStream compressed = new ByteArrayOutputStream();
    try (DeflaterOutputStream out =
        new DeflaterOutputStream(compressed, new Deflater(Deflater.BEST_COMPRESSION, true))) {
      out.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return compressed.size() + 18;
  }
}
