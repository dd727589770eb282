package org.leaven.site.jbake;

import java.text.ParsePosition;
import java.text.SimpleDateFormat;
import java.util.Date;
import org.jbake.app.configuration.DefaultJBakeConfiguration;
import org.jbake.model.DocumentModel;
import org.jbake.model.ModelAttributes;
import org.leaven.page.authored.PageHeader;
import org.leaven.source.problem.Located;

/**
 * Creates JBake's document for a page from its valid header, as JBake's parsers would. Safe for
 * threads.
 */
@SuppressWarnings("JavaUtilDate") // JBake's own type
public final class JBakeDocumentFactory {
  /** Only cloned, since it is not thread-safe. */
  private final SimpleDateFormat dates;

  private final boolean isTagWithoutSpaces;

  public JBakeDocumentFactory(DefaultJBakeConfiguration config) {
    this.dates = new SimpleDateFormat(config.getDateFormat());
    this.isTagWithoutSpaces = config.getSanitizeTag();
  }

  /** Whether JBake treats a header value as JSON; such a page is left to JBake's parsers. */
  public static boolean hasJson(PageHeader header) {
    return header.values().values().stream()
        .map(Located::value)
        .anyMatch(value -> value.startsWith("{") && value.endsWith("}"));
  }

  /** The document without its body. */
  public DocumentModel document(PageHeader header) {
    DocumentModel document = DocumentModel.createDefaultDocumentModel();
    header.values().forEach((key, value) -> put(document, key, value.value()));
    if (document.getStatus().isEmpty()) {
      document.setStatus(header.status());
    }
    if (document.getType().isEmpty()) {
      document.setType(header.type());
    }
    document.setTags(document.getTags());
    return document;
  }

  private void put(DocumentModel document, String key, String value) {
    if (key.equalsIgnoreCase(ModelAttributes.DATE)) {
      Date date = ((SimpleDateFormat) dates.clone()).parse(value, new ParsePosition(0));
      if (date != null) {
        document.setDate(date);
      }
    } else if (key.equalsIgnoreCase(ModelAttributes.TAGS)) {
      document.setTags(tags(value));
    } else if (key.equalsIgnoreCase(ModelAttributes.CACHED)) {
      document.setCached(Boolean.valueOf(value));
    } else {
      document.put(key, value);
    }
  }

  private String[] tags(String value) {
    String[] tags = value.split(",");
    for (int i = 0; i < tags.length; i++) {
      String tag = tags[i].strip();
      tags[i] = isTagWithoutSpaces ? tag.replace(" ", "-") : tag;
    }
    return tags;
  }

  /**
   * The text below the header as JBake passes it on; if there is none, JBake uses the whole file.
   */
  public static String body(PageHeader header, String text) {
    String body = header.body().isEmpty() ? text : header.body();
    String lines = body.indexOf('\r') < 0 ? body : body.replace("\r\n", "\n").replace('\r', '\n');
    return lines.isEmpty() || lines.endsWith("\n") ? lines : lines + "\n";
  }
}
