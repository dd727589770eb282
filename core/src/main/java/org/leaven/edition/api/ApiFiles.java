package org.leaven.edition.api;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.leaven.knowledge.Entry;
import org.leaven.knowledge.KnowledgeBase;
import org.leaven.knowledge.Topic;
import org.leaven.page.SitePlan;
import org.leaven.source.Json;
import org.leaven.source.ProgramFile;

/**
 * Makes all files of the data edition below {@code api/v1/}.
 *
 * <p>Addresses in a file are relative to that file, so that the site can be moved.
 */
public final class ApiFiles {
  static final String FOLDER = "api/v1/";
  private static final List<String> STATIC =
      List.of(
          ("openapi.json schema/common.json schema/entries.json schema/entry.json "
                  + "schema/index.json schema/moved.json schema/relations.json schema/search.json "
                  + "schema/topic.json schema/topics.json schema/verdicts.json")
              .split(" ", -1));

  private final KnowledgeBase base;
  private final SitePlan plan;
  private final String siteUrl;
  private final SortedMap<String, Supplier<byte[]>> files = new TreeMap<>();

  private ApiFiles(KnowledgeBase base, SitePlan plan, String siteUrl) {
    this.base = base;
    this.plan = plan;
    this.siteUrl = siteUrl;
  }

  /**
   * The files by their path in the site. Each is made when it is asked for.
   *
   * @param siteUrl the address of the published site, ending in a slash; empty when unknown
   */
  public static SortedMap<String, Supplier<byte[]>> of(
      KnowledgeBase base, SitePlan plan, String siteUrl) throws IOException {
    ApiFiles api = new ApiFiles(base, plan, siteUrl);
    api.write();
    return api.files;
  }

  private void write() throws IOException {
    KnowledgeBaseJson index = new KnowledgeBaseJson(base, plan, siteUrl);
    TopicJson topics = new TopicJson(base, plan.views());
    EntryJson entries = new EntryJson(base, plan.views());
    VerdictJson verdicts = new VerdictJson(base, plan.views());
    put("index.json", "", index::index);
    put("topics.json", "", topics::list);
    put("entries.json", "", entries::list);
    put("verdicts.json", "", verdicts::list);
    put("relations.json", "", entries::relations);
    put("moved.json", "", path -> new MovedJson(base).list(path, plan.generated()));
    put("search.json", "", path -> SearchJson.list(path, plan.searchDocuments().get()));
    for (Topic topic : base.head().topics()) {
      put("topics/" + topic.id() + ".json", "topic", path -> topics.topic(path, topic));
    }
    for (Entry entry : base.entries()) {
      put("entries/" + entry.id() + ".json", "entry", path -> entries.entry(path, entry));
    }
    files.put(FOLDER + "entries.csv", () -> entries.csv(FOLDER + "entries.csv"));
    files.put(FOLDER + "verdicts.csv", () -> verdicts.csv(FOLDER + "verdicts.csv"));
    for (Topic topic : plan.views().topics()) {
      String path = FOLDER + "topics/" + topic.id() + ".csv";
      files.put(path, () -> verdicts.csv(path, topic));
    }
    for (String name : STATIC) {
      byte[] bytes = ProgramFile.bytes(ApiFiles.class, name);
      files.put(FOLDER + name, () -> bytes);
    }
  }

  /** Makes the content of a file, with addresses relative to its path. */
  private interface Maker {
    Map<String, @Nullable Object> at(String path);
  }

  private void put(String name, String schema, Maker maker) {
    String path = FOLDER + name;
    String file = schema.isEmpty() ? name : "../" + schema + ".json";
    String address = schema.isEmpty() ? "schema/" + file : "../schema/" + schema + ".json";
    files.put(
        path,
        () -> json(new JsonObjectBuilder().with("$schema", address).all(maker.at(path)).map()));
  }

  private static byte[] json(Map<String, @Nullable Object> object) {
    return Json.pretty(object).getBytes(StandardCharsets.UTF_8);
  }
}
