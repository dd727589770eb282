package org.leaven.rename;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.leaven.source.Hrefs;
import org.leaven.sourceedit.TextEdit;

/**
 * Finds mentions of an entry in Markdown: {@code [[id]]} links, and addresses of its page, its
 * Markdown file, its widgets and its data. What stands in code is left alone.
 */
final class MentionFinder {
  /** Code blocks between fences, and code in a line, which may go on in the next. */
  private static final Pattern CODE =
      Pattern.compile(
          "(?ms)^[ \\t>]*(`{3,}|~{3,}).*?(?:^[ \\t>]*\\1|\\z)"
              + "|(?<![`\\\\])(`+)(?!`)(?:(?!\\n[ \\t]*\\n).)+?(?<!`)\\2(?!`)");

  /** What stands before an address. */
  private static final Pattern ADDRESS = Pattern.compile("(?:[(\"']<?|]:[ \\t]*<?)$");

  private static final String NO_ADDRESS = " \t\r\n()<>\"'[]`|";

  private final String id;
  private final String newId;
  private final String folder;
  private final Pattern reference;
  private final Pattern name;

  /**
   * Looks for an entry.
   *
   * @param folder of its page
   */
  MentionFinder(String id, String newId, String folder) {
    this.id = id;
    this.newId = newId;
    this.folder = folder;
    reference =
        Pattern.compile(
            "\\[\\[\\s*(?:" + Pattern.quote(folder) + "/)?(" + id + ")\\s*(?=[|#]|\\]\\])");
    name = Pattern.compile("(?<![\\w-])" + id + "(?=\\.(?:html|md|json)(?![\\w-])|/)");
  }

  /**
   * Finds mentions in a part of a text.
   *
   * @param page the path of the page that addresses of pages are relative to
   * @param source the file that addresses of Markdown files are relative to
   */
  List<TextEdit> find(String text, int start, int end, String page, String source) {
    List<TextEdit> found = new ArrayList<>();
    String part = withoutCode(text.substring(start, end));
    Matcher references = reference.matcher(part);
    while (references.find()) {
      found.add(edit(start + references.start(1)));
    }
    Matcher names = name.matcher(part);
    while (names.find()) {
      if (leadsToEntry(part, names.start(), names.end(), page, source)) {
        found.add(edit(start + names.start()));
      }
    }
    return found;
  }

  private TextEdit edit(int at) {
    return new TextEdit(at, at + id.length(), newId);
  }

  /** The same text, as long, with spaces for code. */
  private static String withoutCode(String text) {
    return text.indexOf('`') < 0 && text.indexOf('~') < 0
        ? text
        : CODE.matcher(text).replaceAll(code -> " ".repeat(code.group().length()));
  }

  /** Whether an address begins here: that of a link, of a definition, or in quotes. */
  private static boolean isAddress(String text, int start) {
    String line = text.substring(text.lastIndexOf('\n', start - 1) + 1, start);
    return ADDRESS.matcher(line).find();
  }

  private boolean leadsToEntry(String text, int from, int to, String page, String source) {
    int start = from;
    while (start > 0 && NO_ADDRESS.indexOf(text.charAt(start - 1)) < 0) {
      start--;
    }
    String before = text.substring(start, from);
    if (!Hrefs.isRelative(before) || !isAddress(text, start)) {
      return false;
    }
    String rest = text.substring(to);
    if (rest.startsWith(".md")) {
      String file = Hrefs.resolve(source, before + id + ".md");
      return file.equals("content/" + folder + "/" + id + ".md");
    }
    String address = Hrefs.resolve(page, before + id);
    if (rest.startsWith(".json")) {
      return address.equals("api/v1/entries/" + id);
    }
    Set<String> pieces = Set.of("embed/" + folder + "/" + id, "fragments/" + folder + "/" + id);
    boolean isPage = rest.startsWith(".html") && address.equals(folder + "/" + id);
    return isPage || pieces.contains(address);
  }
}
