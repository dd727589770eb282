package org.leaven.edition.embed;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.leaven.page.view.BodyView;
import org.leaven.page.view.VerdictTable;

/**
 * Adds a prefix to every id and every reference to one, so that none clashes with the host page's.
 */
record IdPrefixer(String prefix) {
  private static final Pattern TAG = Pattern.compile("<[A-Za-z](?:[^<>\"']|\"[^\"]*\"|'[^']*')*>");
  private static final Pattern REFERENCE =
      Pattern.compile(
          "(\\s(?:id|for|headers|list|href|aria-(?:labelledby|describedby|details|controls|owns|flowto))\\s*=\\s*[\"'])"
              + "([^\"']*)");

  WidgetContent content(WidgetContent content) {
    List<VerdictTable> tables = content.tables().stream().map(this::table).toList();
    return new WidgetContent(
        tables,
        content.matrix(),
        content.entry(),
        body(content.body()),
        content.badge(),
        content.filters());
  }

  private VerdictTable table(VerdictTable table) {
    List<VerdictTable.Row> rows =
        table.rows().stream().map(row -> row.withAnchor(id(row.id()))).toList();
    return new VerdictTable(
        id(table.id()),
        table.topic(),
        table.mark(),
        table.caption(),
        table.listReasons(),
        rows,
        table.entries(),
        table.parts());
  }

  private String id(String id) {
    return id.isEmpty() ? id : prefix + id;
  }

  private BodyView body(BodyView body) {
    List<BodyView.Block> blocks =
        body.blocks().stream()
            .map(block -> new BodyView.Block(html(block.html()), block.table()))
            .toList();
    return new BodyView(blocks, List.of());
  }

  String html(String html) {
    return TAG.matcher(html).replaceAll(tag -> literal(tag(tag.group())));
  }

  private String tag(String tag) {
    return REFERENCE
        .matcher(tag)
        .replaceAll(found -> literal(found.group(1) + value(found.group(1), found.group(2))));
  }

  private String value(String name, String value) {
    if (name.strip().startsWith("href")) {
      return value.startsWith("#") && value.length() > 1 ? "#" + id(value.substring(1)) : value;
    }
    List<String> ids = List.of(value.strip().split("\\s+", -1));
    return String.join(" ", ids.stream().map(this::id).toList());
  }

  private static String literal(String text) {
    return Matcher.quoteReplacement(text);
  }
}
