package org.leaven.page;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.leaven.knowledge.Review;
import org.leaven.page.authored.AuthorFile;
import org.leaven.page.authored.HeaderReader;
import org.leaven.page.authored.HeaderSettings;
import org.leaven.page.authored.PageHeader;
import org.leaven.page.link.LinkResolver;
import org.leaven.page.markdown.syntax.MarkdownSource;
import org.leaven.page.words.AuthorWording;
import org.leaven.source.DraftPaths;
import org.leaven.source.SourceFile;
import org.leaven.source.problem.Checked;
import org.leaven.source.problem.Located;
import org.leaven.source.problem.Position;
import org.leaven.source.problem.ProblemCode;
import org.leaven.source.problem.Problems;

/** Reads the author's pages: their headers, paths and titles. */
final class AuthorFileReader {
  private static final Pattern FORMER = Pattern.compile("[^/#?:][^#?:]*\\.html");

  private final HeaderReader headers;
  private final @Nullable Instant asOf;
  private final UnaryOperator<String> headings;

  /**
   * Reads pages as of a moment.
   *
   * @param asOf the moment to compare publication dates with; none when no page waits for one
   * @param headings finds the heading of level 1 at the start of a Markdown text
   */
  AuthorFileReader(HeaderSettings rules, @Nullable Instant asOf, UnaryOperator<String> headings) {
    this.headers = new HeaderReader(rules);
    this.asOf = asOf;
    this.headings = headings;
  }

  /**
   * Reads pages.
   *
   * <p>Problems: those of {@link HeaderReader}; {@code duplicate-path} where two sources make one
   * page; {@code bad-header} for a menu place that is no number.
   */
  Checked<List<AuthorFile>> read(List<SourceFile> files) {
    Problems problems = new Problems();
    List<AuthorFile> pages = new ArrayList<>();
    Map<String, String> sources = new HashMap<>();
    for (SourceFile file : files) {
      Checked<PageHeader> header = headers.read(file);
      problems.addAll(header.problems());
      AuthorFile page = page(file, header.value(), problems);
      String other = sources.putIfAbsent(page.path(), page.source());
      if (other == null) {
        pages.add(page);
      } else {
        problems.add(
            Position.startOf(file.path()),
            ProblemCode.DUPLICATE_PATH,
            "\"" + other + "\" already makes the page \"" + page.path() + "\"",
            "rename one of the two");
      }
    }
    return problems.with(pages);
  }

  private AuthorFile page(SourceFile file, PageHeader header, Problems problems) {
    String path = file.path().substring(LinkResolver.CONTENT.length());
    String stem = path.substring(0, path.lastIndexOf('.'));
    return new AuthorFile(
        file.path(),
        stem + (header.isDraft() ? DraftPaths.ENDING : ".html"),
        title(header, file),
        menu(header, problems),
        isDue(header),
        review(header, problems),
        former(header, problems),
        header,
        new MarkdownSource(file.path(), header.bodyLine(), header.body()));
  }

  private boolean isDue(PageHeader header) {
    boolean waits = header.status().equals("published-date");
    return !waits
        || asOf == null
        || headers.moment(header).filter(moment -> moment.isAfter(asOf)).isEmpty();
  }

  /** The header's title, else a first heading that opens the text, else the file's name. */
  private String title(PageHeader header, SourceFile file) {
    String title = header.text("title");
    if (title.isEmpty() && !file.path().endsWith(".html")) {
      title = headings.apply(header.body());
    }
    return title.isEmpty() ? AuthorWording.heading(name(file).replace('-', ' ')) : title;
  }

  /**
   * An index is named after its folder; that of the front page has no folder, and takes the site's
   * name.
   */
  private static String name(SourceFile file) {
    if (!file.stem().equals("index")) {
      return file.stem();
    }
    String folder = (file.folder() + "/").substring(LinkResolver.CONTENT.length() - 1);
    return folder.replaceFirst("^.*?([^/]*)/$", "$1");
  }

  private static @Nullable Review review(PageHeader header, Problems problems) {
    Located<String> by = header.value("reviewed-by").orElse(null);
    Located<String> on = header.value("reviewed-on").orElse(null);
    Located<String> role = header.value("reviewed-role").orElse(null);
    if (by == null || on == null || by.value().isEmpty()) {
      Stream.of(by, on, role)
          .flatMap(Stream::ofNullable)
          .findFirst()
          .ifPresent(
              at ->
                  problems.add(
                      at.at(),
                      ProblemCode.BAD_HEADER,
                      "a review needs a name and a date",
                      "write both \"reviewed-by\" and \"reviewed-on\""));
      return null;
    }
    try {
      return new Review(by.value(), role == null ? "" : role.value(), LocalDate.parse(on.value()));
    } catch (DateTimeParseException e) {
      String what = '"' + on.value() + "\" is no day";
      problems.add(on.at(), ProblemCode.BAD_HEADER, what, "write it as 2026-01-31");
      return null;
    }
  }

  /** The paths, several of them parted by commas. */
  private static List<String> former(PageHeader header, Problems problems) {
    Located<String> written = header.value("former").orElse(null);
    if (written == null) {
      return List.of();
    }
    List<String> paths = Arrays.stream(written.value().split(",", -1)).map(String::strip).toList();
    for (String path : paths) {
      if (!FORMER.matcher(path).matches() || path.contains("..")) {
        problems.add(
            written.at(),
            ProblemCode.BAD_HEADER,
            '"' + path + "\" is no former address of a page",
            "write its path in the site, as \"former=guides/old.html\"");
      }
    }
    return paths;
  }

  private static int menu(PageHeader header, Problems problems) {
    Located<String> menu = header.value("menu").orElse(null);
    if (menu == null || menu.value().isEmpty()) {
      return 0;
    }
    if (!menu.value().matches("[1-9]\\d{0,3}")) {
      problems.add(
          menu.at(),
          ProblemCode.BAD_HEADER,
          "menu place \"" + menu.value() + "\" is not a number from 1",
          "write \"menu=1\" for the first place in the navigation");
      return 0;
    }
    return Integer.parseInt(menu.value());
  }
}
