package org.leaven.dataset.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.leaven.dataset.form.HeadForm.MarkupForm;
import org.leaven.dataset.form.HeadForm.NounsForm;
import org.leaven.dataset.form.HeadForm.SourceForm;
import org.leaven.dataset.form.HeadForm.VerdictForm;
import org.leaven.dataset.tree.Node;
import org.leaven.source.Code;
import org.leaven.source.Located;
import org.leaven.source.Problems;

/** Reads {@code kb.yaml}. */
public final class HeadReader {
  private static final Shape HEAD =
      Shape.of(
              "the head of a knowledge base",
              "verdicts",
              "topics",
              "tagline",
              "language",
              "nouns",
              "facets",
              "sources",
              "glossary",
              "theme",
              "schema-org",
              "accepted")
          .requiring("id", "title");
  private static final Shape NOUNS = Shape.of("the nouns", "entry", "entries");
  private static final Shape MARKUP = Shape.of("\"schema-org\"", "page", "activities");
  private static final List<String> PAGE_TYPES = List.of("WebPage", "MedicalWebPage");
  private static final Shape VERDICT =
      Shape.of("a verdict of the scale", "mark", "needs-reason").requiring("label", "polarity");
  private static final Shape SOURCE =
      Shape.of("a source", "note", "url", "locator").requiring("label");
  private static final List<String> POLARITIES = List.of("positive", "neutral", "negative");
  private static final List<String> MARKS =
      List.of(
          "tick",
          "plus",
          "star",
          "arrow-up",
          "half",
          "ring",
          "warning",
          "box",
          "bar",
          "cross",
          "arrow-down",
          "yield");

  /** A well-formed tag of <a href="https://www.rfc-editor.org/info/bcp47">BCP 47</a>, roughly. */
  private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*");

  private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s\"<>]+");

  private final NodeReader reader;

  private HeadReader(Problems problems) {
    this.reader = new NodeReader(problems);
  }

  /** Reads the root of a head file; as whole as it can be made. */
  public static HeadForm read(Node root, Problems problems) {
    HeadReader head = new HeadReader(problems);
    return head.reader
        .fields(root, "kb.yaml", HEAD)
        .map(head::form)
        .orElse(HeadForm.unread(root.at()));
  }

  private HeadForm form(Fields fields) {
    Located<String> id = fields.word("id");
    if (!id.value().isEmpty()) {
      Ids.check(id, reader.problems());
    }
    needEachOther(fields, "verdicts", "topics");
    CatalogueReader catalogues = new CatalogueReader(reader);
    TopicReader topics = new TopicReader(reader);
    FacetReader facets = new FacetReader(reader);
    return new HeadForm(
        id,
        fields.text("title"),
        fields.text("tagline"),
        language(fields),
        nouns(fields),
        catalogues.filled(fields, "verdicts", this::verdict),
        catalogues.filled(fields, "topics", topics::read),
        catalogues.read(fields, "facets", facets::read),
        catalogues.read(fields, "sources", this::source),
        glossary(fields),
        new ThemeReader(reader).read(fields),
        markup(fields),
        new AcceptanceReader(reader).read(fields),
        fields.at());
  }

  /** A site of pages alone has neither. */
  private void needEachOther(Fields fields, String one, String other) {
    if (fields.has(one) == fields.has(other)) {
      return;
    }
    String missing = fields.has(one) ? other : one;
    reader
        .problems()
        .add(
            fields.at(),
            Code.MISSING_KEY,
            NodeReader.quoted(missing) + " is missing",
            HEAD.noun() + " with " + (fields.has(one) ? one : other) + " needs it");
  }

  private Located<String> language(Fields fields) {
    Located<String> language = fields.word("language");
    String tag =
        reader.matching(language, LANGUAGE, "write a language tag such as \"en\"").orElse("");
    return new Located<>(tag.isEmpty() ? "en" : tag, language.at());
  }

  private NounsForm nouns(Fields fields) {
    Optional<Fields> nouns =
        fields.node("nouns").flatMap(node -> reader.fields(node, "\"nouns\"", NOUNS));
    String entry = nouns.map(own -> own.text("entry").value()).orElse("");
    String entries = nouns.map(own -> own.text("entries").value()).orElse("");
    return new NounsForm(
        entry.isEmpty() ? NounsForm.PLAIN.entry() : entry,
        entries.isEmpty() ? NounsForm.PLAIN.entries() : entries);
  }

  private VerdictForm verdict(Node.Member member) {
    Located<String> id = new Located<>(member.key(), member.keyAt());
    Optional<Fields> fields =
        reader.fields(member.value(), NodeReader.quoted(member.key()), VERDICT);
    if (fields.isEmpty()) {
      return new VerdictForm(id, new Located<>("", member.keyAt()), "", "", false);
    }
    String polarity = fields.get().choice("polarity", POLARITIES, "");
    Optional<Boolean> needsReason =
        fields.get().node("needs-reason").flatMap(node -> reader.flag(node, "\"needs-reason\""));
    return new VerdictForm(
        id,
        fields.get().text("label"),
        polarity,
        fields.get().choice("mark", MARKS, ""),
        needsReason.orElse(polarity.equals("negative")));
  }

  private SourceForm source(Node.Member member) {
    Located<String> id = new Located<>(member.key(), member.keyAt());
    Optional<Fields> fields =
        reader.fields(member.value(), NodeReader.quoted(member.key()), SOURCE);
    if (fields.isEmpty()) {
      return new SourceForm(id, new Located<>("", member.keyAt()), "", "", "");
    }
    Fields own = fields.get();
    String url =
        reader
            .matching(own.word("url"), ADDRESS, "write an address that begins with https://")
            .orElse("");
    return new SourceForm(
        id, own.text("label"), own.text("note").value(), url, own.text("locator").value());
  }

  private Map<String, String> glossary(Fields fields) {
    Map<String, String> glossary = new LinkedHashMap<>();
    List<Node.Member> members = new ArrayList<>();
    fields
        .node("glossary")
        .flatMap(node -> reader.members(node, "\"glossary\""))
        .ifPresent(members::addAll);
    for (Node.Member member : members) {
      Optional<Located<String>> term =
          reader.text(new Node.Text(member.key(), member.keyAt()), "a term of \"glossary\"");
      Optional<Located<String>> meaning =
          reader.text(member.value(), NodeReader.quoted(member.key()));
      if (term.isPresent() && meaning.isPresent()) {
        glossary.putIfAbsent(term.get().value(), meaning.get().value());
      }
    }
    return glossary;
  }

  private MarkupForm markup(Fields fields) {
    return fields
        .node("schema-org")
        .flatMap(node -> reader.fields(node, "\"schema-org\"", MARKUP))
        .map(
            own ->
                new MarkupForm(
                    own.choice("page", PAGE_TYPES, MarkupForm.PLAIN.page()),
                    own.texts("activities").stream().map(Located::value).toList()))
        .orElse(MarkupForm.PLAIN);
  }
}
