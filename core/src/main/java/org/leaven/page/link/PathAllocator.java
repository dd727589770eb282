package org.leaven.page.link;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.leaven.knowledge.Entry;
import org.leaven.knowledge.Facet;
import org.leaven.knowledge.KnowledgeBase;
import org.leaven.page.authored.AuthorFile;
import org.leaven.source.problem.Located;
import org.leaven.source.problem.Position;
import org.leaven.source.problem.ProblemCode;
import org.leaven.source.problem.Problems;

/** Assigns a distinct path to each page, ignoring letter case, and reports collisions. */
public final class PathAllocator {
  /**
   * Characters that a path cannot contain: they begin a fragment or a query, or Windows forbids
   * them.
   */
  private static final Pattern UNFIT = Pattern.compile("[#?*:<>|\"\\\\\\p{Cntrl}]");

  private final Map<String, String> taken = new HashMap<>();
  private final Map<String, Position> folders = new HashMap<>();
  private final Set<String> formerPaths = new HashSet<>();
  private final Set<String> generated = new HashSet<>();
  private final Problems problems;

  /**
   * Takes the paths of the pages that come from the dataset.
   *
   * <p>Problems: {@code duplicate-path}, {@code bad-id}.
   */
  public PathAllocator(KnowledgeBase base, Problems problems) {
    this.problems = problems;
    List.of(LinkResolver.HOME, LinkResolver.SEARCH, LinkResolver.NOT_FOUND).forEach(this::generate);
    if (base.hasTopics()) {
      List.of(LinkResolver.COMPARE, LinkResolver.SOURCES).forEach(this::generate);
    }
    if (base.hasRoutine()) {
      generate(LinkResolver.ROUTINE);
    }
    if (!base.head().glossary().isEmpty()) {
      generate(LinkResolver.GLOSSARY);
    }
    base.head().topics().forEach(topic -> generate(LinkResolver.path(topic)));
    for (Facet facet : base.head().facets()) {
      generate(FacetPaths.page(facet));
      facet.terms().forEach(term -> generate(FacetPaths.page(facet, term)));
    }
    for (Entry entry : base.entries()) {
      String list = LinkResolver.list(entry.folder());
      if (generated.add(list)) {
        take(list, entry.at());
        checkName(entry.folder(), entry.at());
      }
    }
    base.entries().forEach(this::generate);
  }

  private void generate(String path) {
    taken.put(folded(path), path);
    generated.add(path);
  }

  private void generate(Entry entry) {
    String path = LinkResolver.path(entry);
    if (!path.equals(LinkResolver.list(entry.folder()))) { // else its reserved id has been reported
      take(path, entry.at());
      generated.add(path);
    }
  }

  /** Whether the dataset makes the page: an author's text with this path introduces it. */
  public boolean isGenerated(String path) {
    return generated.contains(path);
  }

  /** Takes the path of a page of the author's own. */
  public void take(AuthorFile page) {
    Position at = Position.startOf(page.source());
    take(page.path(), at);
    checkName(page.source().substring(LinkResolver.CONTENT.length()), at);
  }

  /**
   * Takes the paths that pages had before: {@code duplicate-path} where another page has it now.
   */
  public void takeFormer(KnowledgeBase base, List<AuthorFile> pages) {
    for (Entry entry : base.entries()) {
      for (Located<String> id : entry.formerIds()) {
        takeFormer(LinkResolver.formerPath(entry, id), id.at());
      }
    }
    for (AuthorFile page : pages) {
      Position at =
          page.header().value("former").map(Located::at).orElse(Position.startOf(page.source()));
      page.former().forEach(path -> takeFormer(path, at));
    }
  }

  private void takeFormer(String path, Position at) {
    String other = taken.putIfAbsent(folded(path), path);
    boolean isReported = !formerPaths.add(folded(path)); // two entries with one former id
    if (other != null && !isReported) {
      String what = "the former address \"" + path + "\" is that of a page";
      problems.add(at, ProblemCode.DUPLICATE_PATH, what, "remove it, or rename that page");
    }
  }

  private void checkName(String name, Position at) {
    Matcher character = UNFIT.matcher(name);
    if (character.find()) {
      problems.add(
          at,
          ProblemCode.BAD_ID,
          "the name \"" + name + "\" holds \"" + character.group() + "\"",
          "rename it; not every system and address allows this character");
    }
  }

  private void take(String path, Position at) {
    keepApart(path, at);
    String other = taken.putIfAbsent(folded(path), path);
    if (other != null) {
      problems.add(
          at,
          ProblemCode.DUPLICATE_PATH,
          "another page is already written to \"" + other + "\"",
          "rename this one, or move it to another folder");
    }
  }

  /** A name cannot be that of a page and of a folder. */
  private void keepApart(String path, Position at) {
    for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
      String folder = folded(path.substring(0, slash));
      String page = folders.putIfAbsent(folder, at) == null ? taken.get(folder) : null;
      if (page != null) {
        bothPageAndFolder(page, at);
      }
    }
    Position inside = folders.get(folded(path));
    if (inside != null) {
      bothPageAndFolder(path, inside);
    }
  }

  private void bothPageAndFolder(String path, Position at) {
    String what = "the folder \"" + path + "\" has the name of a page";
    problems.add(at, ProblemCode.DUPLICATE_PATH, what, "rename the folder");
  }

  private static String folded(String path) {
    return path.toLowerCase(Locale.ROOT);
  }
}
