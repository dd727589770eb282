package org.leaven.page.link;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.leaven.knowledge.Condition;
import org.leaven.knowledge.Entry;
import org.leaven.knowledge.Field;
import org.leaven.knowledge.Judgement;
import org.leaven.knowledge.KnowledgeBase;
import org.leaven.knowledge.Medium;
import org.leaven.knowledge.Reason;
import org.leaven.knowledge.Relation;
import org.leaven.knowledge.Source;
import org.leaven.knowledge.Step;
import org.leaven.knowledge.Topic;
import org.leaven.page.markdown.ForbiddenSchemes;
import org.leaven.page.markdown.InlineMarkdown;
import org.leaven.page.markdown.syntax.ReferenceNode;
import org.leaven.source.SourceFile;
import org.leaven.source.SourceTree;
import org.leaven.source.TranslationFiles;
import org.leaven.source.problem.Position;
import org.leaven.source.problem.ProblemCode;
import org.leaven.source.problem.Problems;

/** Checks the {@code [[id]]} links in texts of the dataset, and records backlinks. */
public final class DatasetLinkCheck {

  private final Map<String, SourceFile> files = new HashMap<>();
  private final String language;
  private final InlineMarkdown inline;
  private final Problems problems;

  /**
   * Prepares the check of one language.
   *
   * @param language in whose translations links are looked for before the originals
   */
  public DatasetLinkCheck(
      SourceTree tree, String language, InlineMarkdown inline, Problems problems) {
    this.language = language;
    tree.data().forEach(file -> files.put(file.path(), file));
    this.inline = inline;
    this.problems = problems;
  }

  /** Reports broken links in texts of the main file: {@code unknown-link}. */
  public void check(KnowledgeBase.Head head, LinkResolver linkResolver) {
    Position at =
        files.keySet().stream()
            .filter(SourceTree.MAIN_FILES::contains)
            .sorted()
            .findFirst()
            .map(Position::startOf)
            .orElse(Position.startOf("content/kb.yaml"));
    List<String> texts = texts(head).toList();
    texts.forEach(text -> checkSchemes(text, at));
    texts.forEach(text -> ids(text, at).forEach(id -> checkId(id, at, linkResolver)));
  }

  private static Stream<String> texts(KnowledgeBase.Head head) {
    return Stream.of(
            Stream.of(head.theme().footer()),
            head.sources().stream().map(Source::note),
            head.sources().stream().map(source -> source.reference().quote()),
            head.topics().stream().map(Topic::summary),
            head.glossary().values().stream(),
            head.topics().stream()
                .flatMap(topic -> topic.reasons().values().stream())
                .flatMap(List::stream)
                .map(Reason::text))
        .flatMap(texts -> texts);
  }

  private void checkSchemes(String text, Position from) {
    for (ForbiddenSchemes.Forbidden link : inline.forbidden(text)) {
      link.report(place(link.written(), from), problems);
    }
  }

  /** Records what an entry's texts mention, and reports broken links. */
  public void check(Entry entry, LinkResolver linkResolver, Backlinks backlinks) {
    texts(entry).forEach(text -> checkSchemes(text, entry.at()));
    texts(entry)
        .flatMap(text -> ids(text, entry.at()).stream())
        .filter(id -> checkId(id, entry.at(), linkResolver))
        .filter(id -> !linkResolver.path(id).isEmpty())
        .forEach(
            id -> backlinks.add(linkResolver.path(id), LinkResolver.path(entry), entry.name()));
  }

  /** The ids that a text names; reports links without the text that they announce. */
  private List<String> ids(String text, Position from) {
    List<ReferenceNode> references = inline.references(text);
    references.forEach(own -> own.checkText(place(own.getChars().toString(), from), problems));
    return references.stream().map(ReferenceNode::id).toList();
  }

  private static Stream<String> texts(Entry entry) {
    return Stream.of(
            Stream.of(entry.summary()),
            entry.judgements().stream().flatMap(DatasetLinkCheck::texts),
            entry.steps().stream().map(Step::text),
            entry.adaptations().stream(),
            entry.fields().stream()
                .filter(value -> value.field().type() == Field.Type.TEXT)
                .map(Field.Value::text),
            Stream.ofNullable(entry.withdrawn()).map(Entry.Withdrawal::why),
            entry.media().stream().flatMap(DatasetLinkCheck::texts),
            entry.relations().stream().map(Relation::note))
        .flatMap(texts -> texts);
  }

  private static Stream<String> texts(Medium medium) {
    return Stream.of(medium.caption(), medium.credit(), medium.licence());
  }

  private static Stream<String> texts(Judgement own) {
    return Stream.concat(
        Stream.of(own.note()),
        Stream.concat(
            own.conditions().stream().map(Condition::text),
            own.reasons().stream().map(Reason::text)));
  }

  /** Whether there is an entry or a page of this id; reports where there is none. */
  private boolean checkId(String id, Position from, LinkResolver linkResolver) {
    boolean isKnown = linkResolver.knows(id);
    if (!isKnown && !linkResolver.isUnsure(id)) {
      String what = "\"[[" + id + "]]\" leads nowhere";
      problems.add(place("[[" + id, from), ProblemCode.UNKNOWN_LINK, what, linkResolver.cure(id));
    }
    return isKnown;
  }

  /** Where the link stands: in the translation, or at or below the place where its entry begins. */
  private Position place(String written, Position from) {
    SourceFile file = files.get(from.path());
    if (file == null) {
      return from;
    }
    SourceFile translation = files.get(TranslationFiles.path(file, language));
    if (translation != null && translation.text().contains(written)) {
      return translation.at(translation.text().indexOf(written));
    }
    int offset = -1;
    do {
      offset = file.text().indexOf(written, offset + 1);
    } while (offset >= 0 && file.at(offset).compareTo(from) < 0);
    return offset < 0 ? from : file.at(offset);
  }
}
