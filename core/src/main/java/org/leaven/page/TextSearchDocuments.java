package org.leaven.page;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.leaven.knowledge.KnowledgeBase;
import org.leaven.knowledge.Reason;
import org.leaven.knowledge.Topic;
import org.leaven.page.authored.AuthorFile;
import org.leaven.page.link.DatasetText;
import org.leaven.page.link.LinkResolver;
import org.leaven.page.markdown.RenderedMarkdown;
import org.leaven.page.words.AuthorWording;
import org.leaven.page.words.Messages;

/** Makes the search documents of topics and the author's pages. */
final class TextSearchDocuments {
  private final KnowledgeBase.Head head;
  private final RenderedTexts texts;
  private final DatasetText text;
  private final Messages words;

  TextSearchDocuments(
      KnowledgeBase.Head head, RenderedTexts texts, DatasetText text, Messages words) {
    this.head = head;
    this.texts = texts;
    this.text = text;
    this.words = words;
  }

  SearchDocument topic(Topic topic) {
    String path = LinkResolver.path(topic);
    RenderedMarkdown body = texts.rendered(path);
    List<String> reasons = new ArrayList<>();
    for (List<Reason> list : topic.reasons().values()) {
      list.stream()
          .map(reason -> text.plain(LinkResolver.HOME, reason.text()))
          .filter(plain -> !plain.isEmpty())
          .forEach(reasons::add);
    }
    return new SearchDocument(
        path,
        topic.id(),
        "topic",
        AuthorWording.heading(topic.label()),
        words.say("kind.topic"),
        topic.aliases(),
        topic.keywords(),
        text.plain(LinkResolver.HOME, topic.summary()),
        headings(body),
        reasons,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        body.plain(),
        List.of(),
        List.of());
  }

  /** A page of the author's text, whatever else it shows. */
  SearchDocument page(AuthorFile page) {
    RenderedMarkdown rendered = texts.rendered(page.path());
    SearchSections sections = new SearchSections(rendered);
    return new SearchDocument(
        page.path(),
        page.path().equals(LinkResolver.HOME) ? head.id() : page.id(),
        "page",
        page.title(),
        words.say("kind.page"),
        List.of(),
        keywords(page),
        page.description(),
        headings(rendered),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        sections.beginning(),
        sections.sections(),
        List.of());
  }

  /** The words of the file name, which are keywords, too, and those of the header. */
  private static List<String> keywords(AuthorFile page) {
    String name = page.id().substring(page.id().lastIndexOf('/') + 1).replace('-', ' ');
    Stream<String> own = page.keywords().stream();
    return (name.equals("index") ? own : Stream.concat(Stream.of(name), own)).toList();
  }

  static List<String> headings(RenderedMarkdown text) {
    return text.headings().stream().map(RenderedMarkdown.Heading::text).toList();
  }
}
