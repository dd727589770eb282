package org.leaven.importer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.leaven.dataset.parse.Node;
import org.leaven.edit.YamlWriter;
import org.leaven.importer.map.EntryTemplate;
import org.leaven.importer.map.ImportMap;
import org.leaven.importer.map.NodeValues;
import org.leaven.importer.map.Scope;
import org.leaven.importer.map.SourceFormat;
import org.leaven.importer.record.InputRecords;
import org.leaven.importer.text.IdMaker;
import org.leaven.source.SourceFile;
import org.leaven.source.SourceReader;
import org.leaven.source.problem.Checked;
import org.leaven.source.problem.Position;
import org.leaven.source.problem.Problems;
import org.leaven.source.text.TextFolder;

/**
 * Drafts an import map from the columns of a table. The column of names and those of verdicts are
 * recognized by what they hold: verdicts are the few values that several columns share.
 */
public final class ImportMapDraft {
  private static final Position NOWHERE = Position.startOf("");
  private static final int MOST_CHOICES = 12;
  private static final int LONGEST_CHOICE = 40;
  private static final int LONG_TEXT = 120;
  private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");
  private static final Pattern ADDRESS = Pattern.compile("https?://\\S+");
  private static final Set<String> NAMES = Set.of("name", "title", "titel", "bezeichnung");
  private static final Set<String> VERDICTS =
      Set.of("verdict", "rating", "judgement", "urteil", "bewertung");
  private static final Set<String> SUMMARIES =
      Set.of("summary", "description", "beschreibung", "kurzbeschreibung");
  private static final String HEADER =
      """
      # A draft of how the columns of the table become entries; docs/import.md explains each key.
      # Correct it where a column was misunderstood, and import the table again with
      # leaven import TABLE --map import.yaml --replace
      """;

  private final IdMaker ids = new IdMaker("");
  private final Map<String, List<String>> columns = new LinkedHashMap<>();
  private final int rows;

  private ImportMapDraft(List<Scope> records) {
    this.rows = records.size();
    for (Scope record : records) {
      for (Node.Member cell : record.value().members()) {
        List<String> values = columns.computeIfAbsent(cell.key(), name -> new ArrayList<>());
        NodeValues.plain(cell.value()).filter(text -> !text.isEmpty()).ifPresent(values::add);
      }
    }
  }

  /**
   * A draft.
   *
   * @param text the map as YAML; empty where no column looks as if it held verdicts
   * @param columns the names of all columns
   * @param verdicts the names of those that hold verdicts
   */
  public record Draft(String text, List<String> columns, List<String> verdicts) {
    public Draft {
      columns = List.copyOf(columns);
      verdicts = List.copyOf(verdicts);
    }
  }

  /**
   * Drafts the map of a table.
   *
   * @param sheet of a workbook that has several; empty for the only one
   * @param verdicts the columns that hold verdicts; none where they are to be recognized
   */
  public static Checked<Draft> of(Path table, String sheet, List<String> verdicts)
      throws IOException {
    Problems problems = new Problems();
    SourceFormat format = new SourceFormat(List.of(), "", sheet, "");
    EntryTemplate.Branch none = new EntryTemplate.Branch(List.of(), NOWHERE);
    ImportMap all = new ImportMap(format, List.of(), List.of(), "", "", Set.of(), true, none);
    InputRecords records = InputRecords.read(table, Path.of(""), all, problems);
    ImportMapDraft draft = new ImportMapDraft(records.records());
    List<String> chosen = verdicts.isEmpty() ? draft.verdicts() : verdicts;
    boolean isUsable = !chosen.isEmpty() && draft.columns.keySet().containsAll(chosen);
    String text =
        isUsable ? HEADER + YamlWriter.write(draft.map(folder(table), sheet, chosen)) : "";
    return new Checked<>(
        new Draft(text, List.copyOf(draft.columns.keySet()), chosen), problems.sorted());
  }

  private Node.Mapping map(String folder, String sheet, List<String> verdicts) {
    Map<String, Node> entry = new LinkedHashMap<>();
    Map<String, Node> facets = new LinkedHashMap<>();
    Map<String, Node> fields = new LinkedHashMap<>();
    List<Node> links = new ArrayList<>();
    List<Node> ignored = new ArrayList<>();
    String name = name(verdicts);
    entry.put("id", rule(name, "as", "slug"));
    entry.put("name", rule(name));
    columns.forEach(
        (column, values) -> {
          String key = column.toLowerCase(Locale.ROOT);
          if (column.equals(name) || verdicts.contains(column)) {
            return;
          }
          if (values.isEmpty() || key.equals("id")) {
            ignored.add(text(column));
          } else if (SUMMARIES.contains(key) && !entry.containsKey("summary")) {
            entry.put("summary", optional(column));
          } else if (values.stream().allMatch(value -> ADDRESS.matcher(value).matches())) {
            Map<String, Node> link = new LinkedHashMap<>(Map.of("url", optional(column)));
            link.put("label", text(column));
            links.add(mapping(link));
          } else if (values.stream().allMatch(value -> NUMBER.matcher(value).matches())) {
            fields.put(ids.id(column), optional(column, "as", "number"));
          } else if (isChoice(values)) {
            facets.put(ids.id(column), choice(column, values));
          } else if (values.stream().anyMatch(value -> value.length() > LONG_TEXT)
              && !entry.containsKey("text")) {
            entry.put("text", optional(column));
          } else {
            fields.put(ids.id(column), optional(column));
          }
        });
    Map<String, Node> topics = new LinkedHashMap<>();
    verdicts.forEach(
        own -> topics.put(ids.id(own), mapping(Map.of("verdict", optional(own, "as", "slug")))));
    put(entry, "facets", mapping(facets));
    put(entry, "fields", mapping(fields));
    put(entry, "links", new Node.Sequence(links, NOWHERE));
    entry.put("verdicts", mapping(topics));
    Map<String, Node> map = new LinkedHashMap<>();
    map.put("into", text(folder));
    put(map, "sheet", text(sheet));
    put(map, "ignore", new Node.Sequence(ignored, NOWHERE));
    map.put("entry", mapping(entry));
    return mapping(map);
  }

  /** Entries are called as the file is: {@code foods.xlsx} has foods. */
  private static String folder(Path table) {
    String slug = TextFolder.slug(new SourceFile(SourceReader.path(table), "").stem());
    return slug.isEmpty() ? "entries" : slug;
  }

  private static void put(Map<String, Node> all, String key, Node value) {
    if (!NodeValues.isBlank(value)) {
      all.put(key, value);
    }
  }

  /** The column with the names: one that is called so, else the first whose values all differ. */
  private String name(List<String> verdicts) {
    List<String> others = columns.keySet().stream().filter(own -> !verdicts.contains(own)).toList();
    return Stream.concat(
            others.stream().filter(own -> NAMES.contains(own.toLowerCase(Locale.ROOT))),
            others.stream().filter(own -> isNaming(columns.getOrDefault(own, List.of()))))
        .findFirst()
        .or(() -> others.stream().findFirst())
        .orElse("name");
  }

  private boolean isNaming(List<String> values) {
    return Set.copyOf(values).size() == rows
        && values.stream().noneMatch(value -> NUMBER.matcher(value).matches());
  }

  /**
   * The columns with verdicts: those that are called so, else the most that share values, else the
   * only one with a choice of a few values.
   */
  private List<String> verdicts() {
    List<String> choices =
        columns.keySet().stream()
            .filter(column -> isChoice(columns.getOrDefault(column, List.of())))
            .toList();
    List<String> named =
        choices.stream().filter(own -> VERDICTS.contains(own.toLowerCase(Locale.ROOT))).toList();
    if (!named.isEmpty() || choices.size() == 1) {
      return named.isEmpty() ? choices : named;
    }
    List<String> most = List.of();
    for (String one : choices) {
      List<String> like = choices.stream().filter(other -> share(one, other)).toList();
      most = like.size() > Math.max(1, most.size()) ? like : most;
    }
    return most;
  }

  private boolean share(String one, String other) {
    Set<String> all = new TreeSet<>(columns.getOrDefault(one, List.of()));
    all.retainAll(columns.getOrDefault(other, List.of()));
    return !all.isEmpty();
  }

  /** Whether a column has few short values, of which some recur, and not only numbers. */
  private static boolean isChoice(List<String> values) {
    List<String> items = values.stream().flatMap(ImportMapDraft::items).toList();
    Set<String> all = Set.copyOf(items);
    return all.size() <= MOST_CHOICES
        && all.size() < items.size()
        && all.stream().allMatch(value -> value.length() <= LONGEST_CHOICE)
        && !all.stream().allMatch(value -> NUMBER.matcher(value).matches());
  }

  private static Stream<String> items(String value) {
    return Stream.of(value.split(";", -1)).map(String::strip);
  }

  private static Node choice(String column, Collection<String> values) {
    boolean isList = values.stream().anyMatch(value -> value.contains(";"));
    return isList ? optional(column, "split", ";", "as", "slug") : optional(column, "as", "slug");
  }

  private static Node optional(String column, String... more) {
    Node.Mapping rule = (Node.Mapping) rule(column, more);
    List<Node.Member> members = new ArrayList<>(rule.members());
    members.add(new Node.Member("optional", NOWHERE, new Node.Flag(true, NOWHERE)));
    return new Node.Mapping(members, NOWHERE);
  }

  private static Node rule(String column, String... more) {
    Map<String, Node> rule = new LinkedHashMap<>(Map.of("from", text(column)));
    for (int i = 0; i < more.length; i += 2) {
      rule.put(more[i], text(more[i + 1]));
    }
    return mapping(rule);
  }

  private static Node text(String text) {
    return new Node.Text(text, NOWHERE);
  }

  private static Node.Mapping mapping(Map<String, Node> members) {
    return new Node.Mapping(
        members.entrySet().stream()
            .map(own -> new Node.Member(own.getKey(), NOWHERE, own.getValue()))
            .toList(),
        NOWHERE);
  }
}
