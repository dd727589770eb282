package org.leaven.dataset.reader;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.leaven.dataset.raw.RawEntry.RawWebLink;
import org.leaven.source.Hrefs;
import org.leaven.source.problem.Located;
import org.leaven.source.problem.ProblemCode;

/** Reads {@code links}: pages of other sites, each with a label. */
final class WebLinkReader {
  private static final AllowedKeys KEYS = AllowedKeys.of("a link").requiring("url", "label");

  private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s/]+\\S*|(mailto|tel):\\S+");

  private final NodeReader reader;

  WebLinkReader(NodeReader reader) {
    this.reader = reader;
  }

  List<RawWebLink> read(MappingFields entry) {
    return entry
        .node("links")
        .map(node -> reader.items(node, "\"links\""))
        .orElse(List.of())
        .stream()
        .flatMap(item -> reader.fields(item, NodeReader.itemOf("links"), KEYS).stream())
        .flatMap(fields -> link(fields).stream())
        .toList();
  }

  private Optional<RawWebLink> link(MappingFields fields) {
    Located<String> url = fields.word("url");
    String label = fields.text("label").value();
    String scheme = Hrefs.forbiddenScheme(url.value());
    if (!scheme.isEmpty()) {
      String what =
          NodeReader.quoted(url.value()) + " has the scheme " + NodeReader.quoted(scheme + ":");
      String cure = "use https:, http:, mailto: or tel:";
      reader
          .problems()
          .add(url.at(), ProblemCode.BAD_LINK_SCHEME, what + ", which no link may have", cure);
      return Optional.empty();
    }
    String cure =
        "write a whole address, as https://example.org/page; "
            + "to a page of this site, link in a text";
    return reader
        .matching(url, ADDRESS, cure)
        .filter(address -> !address.isEmpty() && !label.isEmpty())
        .map(address -> new RawWebLink(url, label));
  }
}
