package org.leaven.page.verdict;

import java.time.LocalDate;
import java.util.List;
import org.leaven.knowledge.Basis;
import org.leaven.knowledge.Entry;
import org.leaven.knowledge.Field;
import org.leaven.knowledge.KnowledgeBase;
import org.leaven.page.link.DatasetText;
import org.leaven.page.link.LinkResolver;
import org.leaven.page.markdown.InlineMarkdown;
import org.leaven.page.view.FieldView;
import org.leaven.page.words.Messages;
import org.leaven.source.Json;

/** Words the values that entries have in typed fields. */
public final class FieldViews {
  private static final String NO_BREAK = "\u00a0";

  private final LinkResolver linkResolver;
  private final DatasetText texts;
  private final Messages words;

  FieldViews(LinkResolver linkResolver, DatasetText texts, Messages words) {
    this.linkResolver = linkResolver;
    this.texts = texts;
    this.words = words;
  }

  /** The values of an entry, in the order of {@code kb.yaml}. */
  public List<FieldView> of(String path, Entry entry) {
    return entry.fields().stream().map(value -> view(path, value)).toList();
  }

  /** The fields that some entry has a value in. */
  public static List<FieldView.Column> columns(KnowledgeBase base, List<Entry> entries) {
    return base.head().fields().stream()
        .filter(field -> entries.stream().anyMatch(entry -> entry.hasValue(field)))
        .map(field -> new FieldView.Column(field.id(), field.label()))
        .toList();
  }

  private FieldView view(String path, Field.Value value) {
    Field field = value.field();
    boolean isText = field.type() == Field.Type.TEXT;
    String plain = isText ? texts.plain(path, value.text()) : value.text();
    String text = isText ? plain : text(field, value.text());
    return new FieldView(
        field.id(),
        field.label(),
        field.type().id(),
        field.isVisible(),
        plain,
        text,
        isText ? texts.html(path, value.text()) : html(value, text),
        value.basis().id(),
        value.basis() == Basis.STATED ? "" : words.say("basis." + value.basis().id()),
        linkResolver.sources(path, value.citations()));
  }

  /** A value of a field in words: {@code 52 kcal}, {@code Yes}, {@code 24 November 2026}. */
  public String text(Field field, String value) {
    return switch (field.type()) {
      case NUMBER -> words.number(value) + (field.unit().isEmpty() ? "" : NO_BREAK + field.unit());
      case YES_NO -> words.say("field." + value);
      case DATE -> words.date(LocalDate.parse(value));
      case LINK -> value.replaceFirst("^https?://(www\\.)?", "").replaceFirst("/$", "");
      case TEXT -> value;
    };
  }

  /** A value as JSON has it: a number, {@code true} or {@code false}, else text. */
  public static Object programValue(FieldView field) {
    return switch (field.type()) {
      case "number" -> new Json.Numeral(field.value());
      case "yes-no" -> Boolean.valueOf(field.value());
      default -> field.value();
    };
  }

  private static String html(Field.Value value, String text) {
    String shown = InlineMarkdown.escaped(text);
    String address = InlineMarkdown.escaped(value.text());
    return switch (value.field().type()) {
      case LINK -> "<a href=\"" + address + "\">" + shown + "</a>";
      case DATE -> "<time datetime=\"" + address + "\">" + shown + "</time>";
      default -> shown;
    };
  }
}
