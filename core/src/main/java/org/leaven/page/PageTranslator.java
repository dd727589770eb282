package org.leaven.page;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.leaven.page.authored.AuthorFile;
import org.leaven.page.authored.HeaderReader;
import org.leaven.page.authored.HeaderSettings;
import org.leaven.page.authored.PageHeader;
import org.leaven.page.markdown.syntax.MarkdownSource;
import org.leaven.source.Sha256;
import org.leaven.source.SourceFile;
import org.leaven.source.TranslationFiles;
import org.leaven.source.problem.Checked;
import org.leaven.source.problem.Located;
import org.leaven.source.problem.Position;
import org.leaven.source.problem.ProblemCode;
import org.leaven.source.problem.Problems;

/**
 * Puts the author's texts in another language in the place of the originals.
 *
 * <p>A translation has a title, a description and a text; everything else is that of the original.
 * {@code translated-from} is the {@link #hash} of the original that was translated.
 */
public final class PageTranslator {
  /** The key of a header that says which text was translated. */
  public static final String FROM = "translated-from";

  private static final Set<String> TEXTS =
      Set.of("title", "description", "keywords", "reviewed-role");
  private static final String BODY = "text";
  private static final String BEGIN = "<!--\n";
  private static final String END = "\n-->\n";
  private static final int HASH_LENGTH = 12;
  private static final Pattern SPACES = Pattern.compile("\\s+");

  private final HeaderSettings rules;
  private final TranslationFiles files;
  private final String language;
  private final UnaryOperator<String> headings;

  /**
   * Translates pages.
   *
   * @param headings finds the heading of level 1 at the start of a Markdown text
   */
  PageTranslator(
      HeaderSettings rules,
      TranslationFiles files,
      String language,
      UnaryOperator<String> headings) {
    this.rules = rules;
    this.files = files;
    this.language = language;
    this.headings = headings;
  }

  /** A hash of what a translation of a page is made from: its title, description and text. */
  public static String hash(PageHeader header) {
    String whole = header.text("title") + "\n" + header.text("description") + "\n" + header.body();
    byte[] bytes = SPACES.matcher(whole.strip()).replaceAll(" ").getBytes(StandardCharsets.UTF_8);
    return Sha256.hex(bytes).substring(0, HASH_LENGTH);
  }

  /**
   * Translates all pages that have a translation.
   *
   * <p>Problems: those of {@link HeaderReader}; {@code not-translatable} for other keys in a
   * header; {@code stale-translation}.
   */
  Checked<List<AuthorFile>> translate(List<AuthorFile> pages) {
    Problems problems = new Problems();
    Map<String, SourceFile> originals = new HashMap<>();
    files.originals().forEach(file -> originals.put(file.path(), file));
    List<AuthorFile> translated = new ArrayList<>();
    for (AuthorFile page : pages) {
      Optional<SourceFile> own =
          Optional.ofNullable(originals.get(page.source()))
              .flatMap(file -> files.of(file, language));
      translated.add(
          own.map(file -> translate(page, file, problems)).orElseGet(page::untranslated));
    }
    return problems.with(translated);
  }

  /**
   * Files for translations of pages that have none, by path: with the original in a comment.
   *
   * <p>Problems: {@code stale-translation} of the other pages.
   */
  public static Checked<SortedMap<String, String>> skeletons(
      HeaderSettings rules, TranslationFiles files, String language) {
    Problems problems = new Problems();
    SortedMap<String, String> skeletons = new TreeMap<>();
    for (SourceFile file : files.originals()) {
      PageHeader header = new HeaderReader(rules).read(file).value();
      Optional<SourceFile> own = files.of(file, language);
      Optional<PageHeader> filled = own.map(each -> header(each, header, rules).value());
      if (filled.isEmpty() || isUnfilled(filled.get(), header)) {
        skeletons.put(TranslationFiles.path(file, language), skeleton(filled, header, rules));
      } else {
        filled.get().values().forEach((key, value) -> check(key, value, header, problems));
      }
    }
    return problems.with(skeletons);
  }

  private static String skeleton(
      Optional<PageHeader> own, PageHeader header, HeaderSettings rules) {
    StringBuilder skeleton = new StringBuilder();
    for (String key : List.of("title", "description")) {
      if (key.equals("title") || !header.text(key).isEmpty()) {
        String text = own.map(each -> each.text(key)).orElse("");
        skeleton.append(key).append('=').append(text).append('\n');
      }
    }
    skeleton.append(FROM).append('=').append(hash(header)).append('\n');
    return skeleton.append(rules.separator()).append('\n').append(comment(header)).toString();
  }

  private static String comment(PageHeader original) {
    StringBuilder comment = new StringBuilder(BEGIN);
    for (String key : List.of("title", "description")) {
      if (!original.text(key).isEmpty()) {
        comment.append(key).append('=').append(original.text(key)).append("\n\n");
      }
    }
    return comment.append(original.body().strip().replace("-->", "--&gt;")).append(END).toString();
  }

  /** The texts of a page, by key: those of its header, and its body as {@code text}. */
  public static Map<String, String> texts(PageHeader header) {
    Map<String, String> texts = new TreeMap<>(Comparator.reverseOrder()); // the title first
    TEXTS.forEach(key -> texts.put(key, header.text(key)));
    texts.put(BODY, header.body().strip());
    texts.values().removeIf(String::isBlank);
    return texts;
  }

  /** The header and the body of a translation, without a comment with the original. */
  public static PageHeader read(SourceFile file, PageHeader original, HeaderSettings rules) {
    return header(file, original, rules).value();
  }

  /**
   * A file for the translation of a page.
   *
   * @param own its texts by key; without a body, the original is written in a comment
   * @param from the texts that were translated
   */
  public static String page(
      Map<String, String> own,
      Map<String, String> from,
      PageHeader original,
      HeaderSettings rules) {
    Map<String, Located<String>> values = new LinkedHashMap<>();
    from.forEach((key, text) -> values.put(key, new Located<>(text, Position.startOf(""))));
    PageHeader then = new PageHeader(values, "", "", 1, from.getOrDefault(BODY, ""));
    StringBuilder page = new StringBuilder();
    own.forEach(
        (key, text) -> {
          if (!key.equals(BODY)) {
            String line = SPACES.matcher(text).replaceAll(" ");
            page.append(key).append('=').append(line).append('\n');
          }
        });
    page.append(FROM).append('=').append(hash(then)).append('\n').append(rules.separator());
    String body = own.get(BODY);
    boolean isToDo = body == null && !original.body().isBlank();
    return page + "\n" + (isToDo ? comment(original) : body == null ? "" : body + "\n");
  }

  private static Checked<PageHeader> header(
      SourceFile file, PageHeader original, HeaderSettings rules) {
    HeaderSettings withDefaults =
        new HeaderSettings(
            rules.separator(),
            original.type(),
            original.status(),
            rules.types(),
            rules.dateFormat(),
            rules.locale());
    Checked<PageHeader> read = new HeaderReader(withDefaults).read(file);
    return new Checked<>(withoutComment(read.value()), read.problems());
  }

  /** Without a comment with the original at the beginning of the text. */
  private static PageHeader withoutComment(PageHeader header) {
    String body = header.body();
    int end = body.stripLeading().startsWith("<!--") ? body.indexOf("-->") : -1;
    if (end < 0) {
      return header;
    }
    String rest = body.substring(end + "-->".length());
    int lines = (int) body.substring(0, body.length() - rest.length()).lines().count() - 1;
    return new PageHeader(
        header.values(), header.type(), header.status(), header.bodyLine() + lines, rest);
  }

  private AuthorFile translate(AuthorFile page, SourceFile file, Problems problems) {
    PageHeader original = page.header();
    Checked<PageHeader> read = header(file, original, rules);
    problems.addAll(read.problems());
    PageHeader own = read.value();
    if (isUnfilled(own, original)) {
      return own.text("title").isEmpty()
          ? page.untranslated()
          : page.untranslated(file.path(), own.text("title"));
    }
    own.values().forEach((key, value) -> check(key, value, original, problems));
    Map<String, Located<String>> values = new LinkedHashMap<>(original.values());
    own.values().forEach((key, value) -> values.merge(key, value, PageTranslator::filled));
    PageHeader header =
        new PageHeader(values, original.type(), original.status(), own.bodyLine(), own.body());
    MarkdownSource text = new MarkdownSource(file.path(), own.bodyLine(), own.body());
    return page.in(title(own, file, page), header, text);
  }

  /** Whether the text is not translated; a page without text has a title alone. */
  private static boolean isUnfilled(PageHeader own, PageHeader original) {
    return own.body().isBlank() && (own.text("title").isEmpty() || !original.body().isBlank());
  }

  private static Located<String> filled(Located<String> original, Located<String> own) {
    return own.value().isEmpty() ? original : own;
  }

  private String title(PageHeader own, SourceFile file, AuthorFile page) {
    String title = own.text("title");
    if (title.isEmpty() && !file.path().endsWith(".html")) {
      title = headings.apply(own.body());
    }
    return title.isEmpty() ? page.title() : title;
  }

  private static void check(
      String key, Located<String> value, PageHeader original, Problems problems) {
    if (key.equals(FROM)) {
      String now = hash(original);
      if (!value.value().equals(now)) {
        problems.add(
            value.at(),
            ProblemCode.STALE_TRANSLATION,
            "the original has changed since it was translated",
            "translate it again, and write \"" + now + "\" here");
      }
    } else if (!TEXTS.contains(key)) {
      problems.add(
          value.at(),
          ProblemCode.NOT_TRANSLATABLE,
          "\"" + key + "\" is not translatable",
          "leave it out; it holds for all languages");
    }
  }
}
