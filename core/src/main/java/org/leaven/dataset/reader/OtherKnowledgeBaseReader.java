package org.leaven.dataset.reader;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.leaven.dataset.parse.Node;
import org.leaven.dataset.parse.TreeParser;
import org.leaven.dataset.raw.OtherKnowledgeBase;
import org.leaven.dataset.raw.OtherKnowledgeBase.OtherPage;
import org.leaven.source.Hrefs;
import org.leaven.source.SourceFile;
import org.leaven.source.problem.Checked;
import org.leaven.source.problem.Located;
import org.leaven.source.problem.ProblemCode;
import org.leaven.source.problem.Problems;

/**
 * Reads the key {@code bases}: other knowledge bases that this one links to, and the local copies
 * of their published data, which name the pages that they have.
 */
public final class OtherKnowledgeBaseReader {
  static final AllowedKeys KEYS =
      AllowedKeys.of("another knowledge base", "data", "search").requiring("label", "url");

  /** Where the copies are. */
  private static final String FOLDER = "bases/";

  /** The place of the file in a site. */
  private static final String PUBLISHED = "api/v1/search.json";

  private static final String CURE = "copy " + PUBLISHED + " of the other site there";

  private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s\"<>?#]+");
  private static final Pattern SITE =
      Pattern.compile("https?://[^\\s\"<>?#]+|(\\.\\./)+[^\\s\"<>?#:]*");

  private final NodeReader reader;

  OtherKnowledgeBaseReader(NodeReader reader) {
    this.reader = reader;
  }

  OtherKnowledgeBase read(Node.Member member) {
    Located<String> id = new Located<>(member.key(), member.keyAt());
    Located<String> none = new Located<>("", member.keyAt());
    Optional<MappingFields> fields =
        reader.fields(member.value(), NodeReader.quoted(member.key()), KEYS);
    if (fields.isEmpty()) {
      return new OtherKnowledgeBase(id, "", "", none, "", Map.of());
    }
    MappingFields own = fields.get();
    String url =
        reader
            .matching(own.word("url"), ADDRESS, "write an address that begins with https://")
            .orElse("");
    String search =
        reader
            .matching(own.word("search"), SITE, "write an address, or a path such as ../eat/")
            .orElse("");
    Located<String> data = own.word("data");
    if (!data.value().matches("(bases/[^:\\\\]+\\.json)?") || data.value().contains("..")) {
      String cure = "write the path of a file below " + FOLDER + ", such as bases/eat.json";
      reader.badValue(data.at(), "bad value " + NodeReader.quoted(data.value()), cure);
      data = none;
    }
    return new OtherKnowledgeBase(
        id, own.text("label").value(), top(url), data, top(search), Map.of());
  }

  private static String top(String address) {
    return address.isEmpty() ? "" : address.replaceFirst("/*$", "/");
  }

  /**
   * Reads the copies of published data. Problems: {@code missing-file}, {@code wrong-type}.
   *
   * @param root the folder of this knowledge base
   */
  public static List<OtherKnowledgeBase> withPages(
      List<OtherKnowledgeBase> bases, Path root, Problems problems) {
    return bases.stream().map(base -> base.with(pages(base, root, problems))).toList();
  }

  private static Map<String, OtherPage> pages(
      OtherKnowledgeBase base, Path root, Problems problems) {
    Map<String, OtherPage> pages = new HashMap<>();
    String path = base.data().value();
    if (path.isEmpty()) {
      return pages;
    }
    String other = NodeReader.quoted(path) + " is no published search.json";
    try {
      String text = Files.readString(root.resolve(path)).replaceFirst("^\\uFEFF", "");
      Checked<Optional<Node>> read = TreeParser.read(new SourceFile(path, text));
      Optional<Node> documents = read.value().flatMap(node -> node.get("documents"));
      if (read.problems().isEmpty() && documents.orElse(null) instanceof Node.Sequence list) {
        list.items().forEach(each -> add(each, base.url(), pages));
      }
      if (pages.isEmpty()) {
        problems.add(base.data().at(), ProblemCode.WRONG_TYPE, other, CURE);
      }
    } catch (NoSuchFileException e) {
      String what = "there is no file " + NodeReader.quoted(path);
      problems.add(base.data().at(), ProblemCode.MISSING_FILE, what, CURE);
    } catch (IOException e) { // a folder, or a file that is not in UTF-8
      problems.add(base.data().at(), ProblemCode.WRONG_TYPE, other, CURE);
    }
    return pages;
  }

  private static void add(Node document, String url, Map<String, OtherPage> pages) {
    String page = Hrefs.resolve(PUBLISHED, text(document, "page"));
    if (page.endsWith(".html") && !page.startsWith("..")) {
      OtherPage found = new OtherPage(text(document, "title"), url + page);
      pages.putIfAbsent(text(document, "id"), found);
      pages.putIfAbsent(page.replaceFirst("\\.html$", ""), found);
    }
  }

  private static String text(Node document, String key) {
    return document.get(key).orElse(null) instanceof Node.Text text ? text.value() : "";
  }
}
