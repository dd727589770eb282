package org.leaven.dataset.reader;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.leaven.dataset.parse.Node;
import org.leaven.dataset.raw.Ids;
import org.leaven.dataset.raw.RawMainFile;
import org.leaven.dataset.raw.RawMainFile.RawCertainty;
import org.leaven.dataset.raw.RawMainFile.RawNouns;
import org.leaven.dataset.raw.RawMainFile.RawReference;
import org.leaven.dataset.raw.RawMainFile.RawSchemaOrgTypes;
import org.leaven.dataset.raw.RawMainFile.RawSource;
import org.leaven.dataset.raw.RawMainFile.RawVerdict;
import org.leaven.source.problem.Located;
import org.leaven.source.problem.ProblemCode;
import org.leaven.source.problem.Problems;

/** Reads the main file, {@code kb.yaml}, into a raw record. */
public final class MainFileReader {
  /** No verdict has this id: pages mark with it what a topic does not list. */
  private static final String UNLISTED = "none";

  private static final AllowedKeys VERDICT =
      AllowedKeys.of("a verdict of the scale", "mark", "needs-reason")
          .requiring("label", "polarity");
  private static final AllowedKeys SOURCE =
      AllowedKeys.of(
              "a source",
              "note",
              "url",
              "locator",
              "kind",
              "authors",
              "year",
              "doi",
              "quote",
              "read-on")
          .requiring("label");
  private static final AllowedKeys SCALE = AllowedKeys.of("the scale", "opposed");
  private static final AllowedKeys CERTAINTY = AllowedKeys.of("a certainty").requiring("label");
  private static final AllowedKeys HEAD =
      AllowedKeys.of(
              "the head of a knowledge base",
              "verdicts",
              "topics",
              "scale",
              "tagline",
              "language",
              "languages",
              "nouns",
              "facets",
              "fields",
              "certainties",
              "sources",
              "glossary",
              "theme",
              "schema-org",
              "bases",
              "accepted")
          .requiring("id", "title")
          .above("topics", TopicReader.KEYS)
          .above("facets", FacetReader.FACET)
          .above("fields", FieldReader.FIELD)
          .above("verdicts", VERDICT)
          .above("certainties", CERTAINTY)
          .above("sources", SOURCE)
          .above("bases", OtherKnowledgeBaseReader.KEYS);
  private static final AllowedKeys NOUNS = AllowedKeys.of("the nouns", "entry", "entries");
  private static final AllowedKeys MARKUP = AllowedKeys.of("\"schema-org\"", "page", "activities");
  private static final List<String> PAGE_TYPES = List.of("WebPage", "MedicalWebPage");
  private static final List<String> POLARITIES = List.of("positive", "neutral", "negative");
  private static final List<String> MARKS =
      List.of(
          ("tick plus star arrow-up half ring warning box bar cross arrow-down " + "yield")
              .split(" ", -1));

  /** A well-formed tag of <a href="https://www.rfc-editor.org/info/bcp47">BCP 47</a>, roughly. */
  private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*");

  private static final Pattern DOI = Pattern.compile("10\\.[0-9]{4,9}/[^\\s\"<>]+");

  private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s\"<>]+");

  private final NodeReader reader;

  private MainFileReader(Problems problems) {
    this.reader = new NodeReader(problems);
  }

  /** Reads the root of the file; invalid values are reported and left empty. */
  public static RawMainFile read(Node root, Problems problems) {
    MainFileReader head = new MainFileReader(problems);
    return head.reader
        .fields(root, "kb.yaml", HEAD)
        .map(head::mainFile)
        .orElse(RawMainFile.unread(root.at()));
  }

  private RawMainFile mainFile(MappingFields fields) {
    Located<String> id = fields.word("id");
    if (!id.value().isEmpty()) {
      Ids.check(id, reader.problems());
    }
    needEachOther(fields, "verdicts", "topics");
    UniqueIdMapReader idMaps = new UniqueIdMapReader(reader);
    TopicReader topics = new TopicReader(reader);
    FacetReader facets = new FacetReader(reader);
    List<Located<String>> languages = languages(fields);
    FieldReader typed = new FieldReader(reader);
    return new RawMainFile(
        id,
        fields.text("title"),
        fields.text("tagline"),
        languages.isEmpty() ? language(fields) : languages.get(0),
        languages,
        nouns(fields),
        idMaps.filled(fields, "verdicts", VERDICT, this::verdict),
        isOpposed(fields),
        idMaps.filled(fields, "topics", TopicReader.KEYS, topics::read),
        idMaps.read(fields, "facets", FacetReader.FACET, facets::read),
        idMaps.read(fields, "fields", FieldReader.FIELD, typed::field),
        idMaps.read(fields, "certainties", AllowedKeys.NONE, this::certainty),
        idMaps.read(fields, "sources", SOURCE, this::source),
        glossary(fields),
        new ThemeReader(reader).read(fields),
        markup(fields),
        idMaps
            .read(
                fields,
                "bases",
                OtherKnowledgeBaseReader.KEYS,
                new OtherKnowledgeBaseReader(reader)::read)
            .items(),
        new AcceptedWarningReader(reader).read(fields),
        fields.at());
  }

  /** Reports one key without the other; a site without a dataset has neither. */
  private void needEachOther(MappingFields fields, String one, String other) {
    if (fields.has(one) == fields.has(other)) {
      return;
    }
    String missing = fields.has(one) ? other : one;
    reader
        .problems()
        .add(
            fields.at(),
            ProblemCode.MISSING_KEY,
            NodeReader.quoted(missing) + " is missing",
            HEAD.noun() + " with " + (fields.has(one) ? one : other) + " needs it");
  }

  private Located<String> language(MappingFields fields) {
    Located<String> language = fields.word("language");
    String tag =
        reader.matching(language, LANGUAGE, "write a language tag such as \"en\"").orElse("");
    return new Located<>(tag.isEmpty() ? "en" : tag, language.at());
  }

  /** All languages, each once; the first is that of the files. */
  private List<Located<String>> languages(MappingFields fields) {
    List<Located<String>> languages = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Located<String> tag : fields.words("languages")) {
      boolean isTag = LANGUAGE.matcher(tag.value()).matches();
      if (!isTag || !seen.add(tag.value().toLowerCase(Locale.ROOT))) {
        String what = NodeReader.quoted(tag.value());
        reader.badValue(
            tag.at(),
            isTag ? what + " stands twice in \"languages\"" : "bad value " + what,
            isTag ? "remove it" : "write a language tag such as \"en\"");
      } else {
        languages.add(tag);
      }
    }
    if (fields.has("language") && !languages.isEmpty()) {
      Located<String> language = language(fields);
      if (!language.value().equals(languages.get(0).value())) {
        String what = "\"language\" is not the first of \"languages\"";
        reader.badValue(language.at(), what, "leave \"language\" out, or change one of them");
      }
    }
    return languages;
  }

  private RawNouns nouns(MappingFields fields) {
    Optional<MappingFields> nouns =
        fields.node("nouns").flatMap(node -> reader.fields(node, "\"nouns\"", NOUNS));
    String entry = nouns.map(own -> own.text("entry").value()).orElse("");
    String entries = nouns.map(own -> own.text("entries").value()).orElse("");
    return new RawNouns(
        entry.isEmpty() ? RawNouns.PLAIN.entry() : entry,
        entries.isEmpty() ? RawNouns.PLAIN.entries() : entries);
  }

  private boolean isOpposed(MappingFields fields) {
    return fields
        .node("scale")
        .flatMap(node -> reader.fields(node, "\"scale\"", SCALE))
        .flatMap(own -> own.node("opposed"))
        .flatMap(node -> reader.flag(node, "\"opposed\""))
        .orElse(true);
  }

  private RawVerdict verdict(Node.Member member) {
    Located<String> id = new Located<>(member.key(), member.keyAt());
    if (id.value().equals(UNLISTED)) {
      String what = "the id \"none\" stands for entries that a topic does not list";
      reader.problems().add(id.at(), ProblemCode.RESERVED_ID, what, "choose another");
    }
    Optional<MappingFields> fields =
        reader.fields(member.value(), NodeReader.quoted(member.key()), VERDICT);
    if (fields.isEmpty()) {
      return new RawVerdict(id, new Located<>("", member.keyAt()), "", "", false);
    }
    String polarity = fields.get().choice("polarity", POLARITIES, "");
    Optional<Boolean> needsReason =
        fields.get().node("needs-reason").flatMap(node -> reader.flag(node, "\"needs-reason\""));
    return new RawVerdict(
        id,
        fields.get().text("label"),
        polarity,
        fields.get().choice("mark", MARKS, ""),
        needsReason.orElse(polarity.equals("negative")));
  }

  private RawCertainty certainty(Node.Member member) {
    Located<String> id = new Located<>(member.key(), member.keyAt());
    NamedNode named = new NamedNode(member.value(), NodeReader.quoted(member.key()));
    return reader
        .textOrFields(named, "label", CERTAINTY)
        .map(own -> new RawCertainty(id, own.text("label")))
        .orElse(new RawCertainty(id, new Located<>("", member.keyAt())));
  }

  private RawSource source(Node.Member member) {
    Located<String> id = new Located<>(member.key(), member.keyAt());
    Optional<MappingFields> fields =
        reader.fields(member.value(), NodeReader.quoted(member.key()), SOURCE);
    if (fields.isEmpty()) {
      return new RawSource(id, new Located<>("", member.keyAt()), "", "", "", RawReference.NONE);
    }
    MappingFields own = fields.get();
    String url =
        reader
            .matching(own.word("url"), ADDRESS, "write an address that begins with https://")
            .orElse("");
    return new RawSource(
        id,
        own.text("label"),
        own.text("note").value(),
        url,
        own.text("locator").value(),
        reference(own));
  }

  private RawReference reference(MappingFields own) {
    return new RawReference(
        own.text("kind").value(),
        own.texts("authors").stream().map(Located::value).toList(),
        own.node("year").flatMap(this::year).orElse(""),
        reader.matching(own.word("doi"), DOI, "write it as 10.1000/182").orElse(""),
        own.text("quote").value(),
        own.node("read-on").flatMap(node -> reader.date(node, "\"read-on\"")).orElse(null));
  }

  private Optional<String> year(Node node) {
    if (node instanceof Node.Numeral number && number.digits().matches("[1-9][0-9]{3}")) {
      return Optional.of(number.digits());
    }
    reader.badValue(node.at(), "\"year\" is no year", "write four digits, as 1998");
    return Optional.empty();
  }

  private Map<String, String> glossary(MappingFields fields) {
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

  private RawSchemaOrgTypes markup(MappingFields fields) {
    return fields
        .node("schema-org")
        .flatMap(node -> reader.fields(node, "\"schema-org\"", MARKUP))
        .map(
            own ->
                new RawSchemaOrgTypes(
                    own.choice("page", PAGE_TYPES, RawSchemaOrgTypes.PLAIN.page()),
                    own.texts("activities").stream().map(Located::value).toList()))
        .orElse(RawSchemaOrgTypes.PLAIN);
  }
}
