package org.leaven.page.markdown;

import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.LinkNodeBase;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayList;
import java.util.List;
import org.leaven.page.markdown.syntax.MarkdownSource;
import org.leaven.page.markdown.syntax.TextLinkResolver;
import org.leaven.source.problem.Problems;

/**
 * Resolves the addresses of links, images and reference definitions, and reports undefined
 * references.
 *
 * <p>It also records where each address stands.
 */
final class AddressResolver {
  private final MarkdownSource text;
  private final TextLinkResolver links;
  private final Problems problems;
  private final List<RenderedMarkdown.Address> addresses = new ArrayList<>();

  AddressResolver(MarkdownSource text, TextLinkResolver links, Problems problems) {
    this.text = text;
    this.links = links;
    this.problems = problems;
  }

  /** Every address seen so far, in order. */
  List<RenderedMarkdown.Address> addresses() {
    return List.copyOf(addresses);
  }

  /** Processes a node of any kind. */
  void resolve(Node node) {
    if (node instanceof Link || node instanceof Image || isDefinition(node)) {
      resolveAddress((LinkNodeBase) node);
    } else {
      UndefinedReferences.undefined(node)
          .ifPresent(reference -> reference.report(text.at(reference.offset()), problems));
    }
  }

  /** Not to be mistaken for a {@code [[id]]} link, which is a node of our own. */
  private static boolean isDefinition(Node node) {
    return node instanceof com.vladsch.flexmark.ast.Reference;
  }

  private void resolveAddress(LinkNodeBase link) {
    BasedSequence url = link.getUrl();
    String written = url.toString();
    String href = links.href(written);
    int offset = url.isEmpty() ? link.getStartOffset() : url.getStartOffset();
    addresses.add(new RenderedMarkdown.Address(text.at(offset), written, href));
    if (!href.equals(written)) {
      link.setUrl(BasedSequence.of(href));
    }
  }
}
