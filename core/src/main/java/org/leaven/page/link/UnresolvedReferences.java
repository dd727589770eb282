package org.leaven.page.link;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.leaven.knowledge.KnowledgeBase;
import org.leaven.source.SourceFile;
import org.leaven.source.SourceTree;

/**
 * Tells whether the target of a broken link may be in a source that could not be read.
 *
 * <p>Then only the errors of that source are reported, not the link.
 */
public final class UnresolvedReferences {
  private final KnowledgeBase.Gaps gaps;
  private final Set<String> pages = new HashSet<>();
  private final List<String> mainFiles;

  public UnresolvedReferences(KnowledgeBase.Gaps gaps, SourceTree tree) {
    this.gaps = gaps;
    for (SourceFile file : tree.unread()) {
      String path = file.path().substring(LinkResolver.CONTENT.length());
      pages.add(path.substring(0, path.lastIndexOf('.')));
    }
    this.mainFiles =
        Stream.concat(tree.data().stream(), tree.unread().stream())
            .filter(file -> SourceTree.MAIN_FILES.contains(file.path()))
            .map(SourceFile::text)
            .toList();
  }

  /** Whether everything could be read. */
  public boolean isNothing() {
    return pages.isEmpty()
        && gaps.entryIds().isEmpty()
        && gaps.topicsWhole()
        && gaps.verdictsWhole();
  }

  /** Whether an unknown id may be that of something unread, or is that of something left out. */
  boolean mayHold(String id) {
    return gaps.leftOut().names().containsKey(id)
        || gaps.entryIds().contains(id)
        || pages.contains(id)
        || mayHoldTopic(id);
  }

  /** Whether an id may be that of an unread topic, or is that of one left out. */
  public boolean mayHoldTopic(String id) {
    return gaps.leftOut().paths().contains("topics/" + id + ".html")
        || (!gaps.topicsWhole() && isInMainFile(id));
  }

  /** Whether an id may be that of an unread verdict. */
  public boolean mayHoldVerdict(String id) {
    return !gaps.verdictsWhole() && isInMainFile(id);
  }

  /** A main file too large to be read has no text; it may contain anything. */
  private boolean isInMainFile(String id) {
    return mainFiles.stream().anyMatch(text -> text.isEmpty() || text.contains(id));
  }
}
