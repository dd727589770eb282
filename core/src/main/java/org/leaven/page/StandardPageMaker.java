package org.leaven.page;

import java.util.ArrayList;
import java.util.List;
import org.leaven.knowledge.KnowledgeBase;
import org.leaven.page.authored.AuthorFile;
import org.leaven.page.frame.PageMetadata.PageInfo;
import org.leaven.page.frame.PageStructuredData;
import org.leaven.page.frame.PlannedPage;
import org.leaven.page.frame.ReviewViews;
import org.leaven.page.link.DatasetText;
import org.leaven.page.link.GlossaryTerms;
import org.leaven.page.link.LinkResolver;
import org.leaven.page.view.Page;
import org.leaven.page.words.Messages;

/** Makes the glossary, the page for unknown addresses, and the author's own pages. */
final class StandardPageMaker {
  private final KnowledgeBase.Head head;
  private final DatasetText text;
  private final Messages words;
  private final CommonParts parts;

  StandardPageMaker(KnowledgeBase.Head head, DatasetText text, Messages words, CommonParts parts) {
    this.head = head;
    this.text = text;
    this.words = words;
    this.parts = parts;
  }

  PlannedPage glossary() {
    PageInfo info = info(LinkResolver.GLOSSARY, "glossary");
    return new PlannedPage(info.path(), "glossary", info.title(), () -> glossary(info));
  }

  private Page glossary(PageInfo info) {
    String path = info.path();
    List<Page.Glossary.Meaning> meanings = new ArrayList<>();
    head.glossary().forEach((term, meaning) -> meanings.add(meaning(path, term, meaning)));
    return new Page.Glossary(
        parts.frame(info, jsonLd -> PageStructuredData.ITSELF), parts.body(path), meanings);
  }

  private PageInfo info(String path, String kind) {
    return parts.info(
        path, words.say("nav." + kind), words.say(kind + ".description", head.title()));
  }

  private Page.Glossary.Meaning meaning(String path, String term, String meaning) {
    String anchor = GlossaryTerms.anchor(term);
    return new Page.Glossary.Meaning(
        anchor,
        term,
        text.html(path, meaning),
        parts.mentions(path + "#" + anchor).stream()
            .filter(link -> !link.href().equals(path))
            .toList());
  }

  PlannedPage notFound() {
    String path = LinkResolver.NOT_FOUND;
    String title = parts.info(path, words.say("notfound.title"), "").title();
    return new PlannedPage(path, "notfound", title, () -> notFound(new PageInfo(path, title, "")));
  }

  private Page notFound(PageInfo info) {
    return new Page.NotFound(
        parts.frame(info, jsonLd -> PageStructuredData.UNLISTED),
        parts.body(info.path()),
        parts.top());
  }

  Page article(AuthorFile page) {
    return new Page.Article(
        parts.frame(
            new PageInfo(page.path(), page.title(), page.description()),
            jsonLd ->
                page.isPublished()
                    ? PageStructuredData.ITSELF.reviewed(page.reviewed())
                    : PageStructuredData.UNLISTED),
        parts.body(page.path()),
        parts.mentions(page.path()),
        ReviewViews.of(page.reviewed(), words),
        page.header().type());
  }
}
