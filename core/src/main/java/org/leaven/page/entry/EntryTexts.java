package org.leaven.page.entry;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.leaven.knowledge.Entry;
import org.leaven.knowledge.KnowledgeBase;
import org.leaven.page.authored.AuthorFile;
import org.leaven.page.authored.PageHeader;
import org.leaven.page.link.LinkResolver;
import org.leaven.page.markdown.syntax.MarkdownSource;
import org.leaven.source.SourceFile;
import org.leaven.source.SourceTree;
import org.leaven.source.problem.ProblemCode;
import org.leaven.source.problem.Problems;

/** Makes introductions of the texts that stand in the files of entries. */
public final class EntryTexts {
  private final Map<String, SourceFile> files;
  private final Map<String, List<String>> lines = new HashMap<>();

  public EntryTexts(SourceTree tree) {
    files = tree.data().stream().collect(Collectors.toMap(SourceFile::path, Function.identity()));
  }

  /**
   * The texts, as if each stood in a file of its own.
   *
   * <p>Problems: {@code duplicate-path} where the author wrote such a file, too.
   *
   * @param pages the author's own files
   */
  public List<AuthorFile> read(KnowledgeBase base, List<AuthorFile> pages, Problems problems) {
    Map<String, String> taken = new HashMap<>();
    pages.forEach(page -> taken.put(page.path(), page.source()));
    List<AuthorFile> texts = new ArrayList<>();
    for (Entry entry : base.entries()) {
      if (entry.text().value().isEmpty()) {
        continue;
      }
      String other = taken.get(LinkResolver.path(entry));
      if (other == null) {
        texts.add(text(entry));
      } else {
        String what = "the text of this entry stands here and in \"" + other + "\"";
        problems.add(entry.text().at(), ProblemCode.DUPLICATE_PATH, what, "keep one of the two");
      }
    }
    return texts;
  }

  private AuthorFile text(Entry entry) {
    String source = entry.text().at().path();
    String text = entry.text().value();
    MarkdownSource place =
        MarkdownSource.inside(entry.text(), lines.computeIfAbsent(source, this::lines));
    PageHeader header = new PageHeader(Map.of(), "entry", "published", 1, text);
    return new AuthorFile(
        source, LinkResolver.path(entry), "", 0, true, null, List.of(), header, place);
  }

  private List<String> lines(String path) {
    SourceFile file = files.get(path);
    return file == null ? List.of() : file.text().lines().toList();
  }
}
