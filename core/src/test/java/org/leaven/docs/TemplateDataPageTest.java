package org.leaven.docs;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.leaven.page.view.Page;
import org.leaven.page.view.SiteView;

/** {@code docs/template-data.md} names every field that templates are given, as the code does. */
class TemplateDataPageTest {
  private static final Path SOURCES = Path.of("core/src/main/java/org/leaven/page/view");
  private static final Pattern RECORD =
      Pattern.compile("(?s)/\\*\\*((?:(?!\\*/).)*)\\*/\\s*?(\\R( *))(?:public )?record (\\w+)\\(");
  private static final Pattern PARAMETER = Pattern.compile("(?s)@param (\\w+) (.*?)(?=@param|\\z)");

  private static final String HEAD =
      """
      # Template data

      This page is made from the records in `org.leaven.page.view`. A template is given two of them: `site`, the
      same on all pages, and `page`, whose type depends on the template. Templates also have JBake’s
      `content` (the header of a page of your own) and `config` (the settings).

      Text is plain and written as `${page.frame.title}`; fields whose names end in `Html` are HTML already:
      `${card.summaryHtml?no_esc}`. What may be missing is tested with `??`. How to write a template is on
      [another page](pages.md#templates).

      """;

  private final Map<String, String> comments = new HashMap<>();
  private final Map<Class<?>, String> sections = new LinkedHashMap<>();
  private final Deque<Class<?>> waiting = new ArrayDeque<>();

  @Test
  void everyFieldIsNamedWithItsTypeAndMeaning() throws IOException {
    readComments();
    StringBuilder page = new StringBuilder(HEAD);
    page.append("| template | `page` is |\n|---|---|\n");
    waiting.add(SiteView.class);
    for (Class<?> kind : kinds()) {
      page.append("| `").append(template(kind)).append("` | ").append(link(kind)).append(" |\n");
    }
    while (!waiting.isEmpty()) {
      Class<?> next = waiting.remove();
      sections.computeIfAbsent(next, this::section);
    }
    assertTrue(sections.size() > 20, sections.keySet().toString());
    sections.values().forEach(page::append);
    new GeneratedManualPage("template-data.md").check(page.toString());
  }

  /** By the names of their templates: the compiler gives permitted classes in any order. */
  private static List<Class<?>> kinds() {
    return Arrays.stream(Page.class.getPermittedSubclasses())
        .sorted(Comparator.comparing(TemplateDataPageTest::template))
        .<Class<?>>map(kind -> kind)
        .toList();
  }

  private void readComments() throws IOException {
    try (var files = Files.walk(SOURCES)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        String text = Files.readString(file).replace("\r\n", "\n");
        String[] outer = {"", "", "", ""}; // by the depth of what is in them
        for (MatchResult found : RECORD.matcher(text).results().toList()) {
          int depth = found.group(3).length() / 2;
          String name = outer[depth] + found.group(4);
          Arrays.fill(outer, depth + 1, outer.length, name + ".");
          comments.put(name, found.group(1).replaceAll("(?m)^\\s*\\* ?", "").strip());
        }
      }
    }
  }

  /** The name that the kind gives for itself, out of the source, since the record has no value. */
  private static String template(Class<?> kind) {
    try {
      String text = Files.readString(SOURCES.resolve("Page.java")).replace("\r\n", "\n");
      Matcher named =
          Pattern.compile(
                  "\n  record "
                      + kind.getSimpleName()
                      + "\\((?:(?!\n  record ).)*return \"(\\w+)\"",
                  Pattern.DOTALL)
              .matcher(text);
      return named.find() ? named.group(1) + ".ftl" : "page.ftl";
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private String section(Class<?> type) {
    String comment = comments.getOrDefault(name(type), "");
    Map<String, String> meanings = new HashMap<>();
    for (MatchResult parameter : PARAMETER.matcher(comment).results().toList()) {
      meanings.put(parameter.group(1), said(parameter.group(2)));
    }
    String about = said(comment.split("@param", 2)[0]);
    StringBuilder section = new StringBuilder("\n## " + name(type) + " (type)\n\n");
    section.append(about.isEmpty() ? "" : about + "\n\n");
    section.append("| field | type | what it is |\n|---|---|---|\n");
    for (RecordComponent field : type.getRecordComponents()) {
      boolean maybe = field.getAnnotatedType().isAnnotationPresent(Nullable.class);
      String kind = named(field.getGenericType()) + (maybe ? ", may be missing" : "");
      String meaning = meanings.getOrDefault(field.getName(), "");
      section.append("| `%s` | %s | %s |\n".formatted(field.getName(), kind, meaning));
    }
    return section.toString();
  }

  private String named(Type type) {
    if (type instanceof ParameterizedType generic) {
      List<String> of = Arrays.stream(generic.getActualTypeArguments()).map(this::named).toList();
      return generic.getRawType() == Map.class
          ? "mapping of " + of.get(0) + " to " + of.get(1)
          : "list of " + of.get(0);
    }
    Class<?> plain = (Class<?>) type;
    if (plain.isRecord() && plain.getPackageName().startsWith(Page.class.getPackageName())) {
      return link(plain);
    }
    return switch (plain.getSimpleName()) {
      case "String" -> "text";
      case "int", "long", "double", "Integer" -> "number";
      case "boolean" -> "yes or no";
      default -> plain.getSimpleName();
    };
  }

  private String link(Class<?> type) {
    waiting.add(type);
    String anchor = name(type).replace(".", "").toLowerCase(Locale.ROOT) + "-type";
    return "[" + name(type) + "](#" + anchor + ")";
  }

  private static String name(Class<?> type) {
    Class<?> outer = type.getEnclosingClass();
    return (outer != null && outer.isRecord() ? name(outer) + "." : "") + type.getSimpleName();
  }

  private static String said(String comment) {
    return comment
        .replaceAll("\\{@(?:code|link)\\s+(?:[A-Z]\\w*#)?([^}]*)\\}", "`$1`")
        .replaceAll("</?\\w+[^>]*>", "")
        .replaceAll("\\s+", " ")
        .replace("|", "\\|")
        .strip();
  }
}
