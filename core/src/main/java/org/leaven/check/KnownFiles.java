package org.leaven.check;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.leaven.source.DraftPaths;
import org.leaven.source.FileNameNormalizer;
import org.leaven.source.problem.ProblemCode;
import org.leaven.source.text.NearestName;

/** The files of a built site; explains why a link to a missing file is broken. */
final class KnownFiles {
  private final Set<String> files;
  private final Map<String, String> sources;
  private final Map<String, String> byFoldedName = new HashMap<>();

  KnownFiles(Collection<String> files) {
    this(files, Map.of());
  }

  /** The same, where the source of a page is known by the page's path. */
  KnownFiles(Collection<String> files, Map<String, String> sources) {
    this.sources = sources;
    this.files = new HashSet<>(files);
    files.forEach(file -> byFoldedName.put(foldedName(file), file));
  }

  /** A problem of a link, and what to do. */
  record Fault(ProblemCode code, String what, String cure) {}

  boolean contains(String file) {
    return files.contains(file);
  }

  /** Why the target of a link does not exist. */
  Fault missing(String address, String target) {
    String similar = byFoldedName.get(foldedName(target));
    String index =
        (target.isEmpty() || target.endsWith("/") ? target : target + "/") + "index.html";
    if (similar != null
        && FileNameNormalizer.normal(similar).equals(FileNameNormalizer.normal(target))) {
      return new Fault(
          ProblemCode.BROKEN_LINK,
          quoted(address)
              + " looks like "
              + quoted(similar)
              + " and is written in other characters",
          "write each letter with its marks as one character (NFC)");
    }
    if (similar != null) {
      return new Fault(
          ProblemCode.LETTER_CASE,
          quoted(address) + " differs from " + quoted(similar) + " in letter case",
          "write it as the file is written");
    }
    if (files.contains(index)) {
      return new Fault(
          ProblemCode.BROKEN_LINK,
          quoted(address) + " leads to a folder, which does not open from a disk",
          "add \"index.html\"");
    }
    return new Fault(ProblemCode.BROKEN_LINK, quoted(address) + " leads nowhere", nearFile(target));
  }

  /** The problem of a fragment that the target page does not have. */
  static Fault noFragment(String address, LinkTarget target, ScannedPage page) {
    return new Fault(
        ProblemCode.BROKEN_FRAGMENT,
        quoted(address) + " leads to a place that is not on page " + quoted(target.file()),
        NearestName.guess(target.fragment(), page.anchors()).orElse(""));
  }

  /** The problem of a link with a scheme that is not allowed. */
  static Fault badScheme(String address, String scheme) {
    return new Fault(
        ProblemCode.BAD_LINK_SCHEME,
        quoted(address) + " has the scheme \"" + scheme + ":\", which no link may have",
        "use http:, https:, mailto: or tel:, or an address relative to the page");
  }

  private static String quoted(String text) {
    return '"' + text + '"';
  }

  /** A key that is equal for names that differ only in letter case or Unicode normal form. */
  private static String foldedName(String name) {
    return FileNameNormalizer.normal(name.toLowerCase(Locale.ROOT));
  }

  private String nearFile(String target) {
    String page = target.endsWith(".md") ? target.replaceFirst("md$", "html") : target;
    String source = sources.get(page.replaceFirst("\\.html$", DraftPaths.ENDING));
    if (source != null && !source.contains("-draft.")) {
      return DraftPaths.cure(source);
    }
    return NearestName.guess(page, files)
        .orElse("put such a file below content/, or name one that is there");
  }
}
