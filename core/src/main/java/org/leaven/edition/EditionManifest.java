package org.leaven.edition;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.leaven.knowledge.KnowledgeBase;
import org.leaven.source.Json;
import org.leaven.source.Sha256;

/**
 * Writes {@code manifest.json} and {@code SHA256SUMS} of the editions, with Leaven's version and
 * the checksum of each file.
 */
public final class EditionManifest {
  private static final String NAME = "manifest.json";
  private static final String SUMS = "SHA256SUMS";

  private final String revision;

  /**
   * Creates a manifest.
   *
   * @param revision the name of the version of the sources, from the build; may be empty
   */
  public EditionManifest(String revision) {
    this.revision = revision;
  }

  /**
   * Writes {@code manifest.json} and {@code SHA256SUMS} beside the editions.
   *
   * @param site the site that the editions were made from
   * @param editions the file names of the editions, by the name of each edition
   * @param isSiteWritten whether the site itself is one of them
   */
  public void write(
      BakedSite site, Map<String, String> editions, boolean isSiteWritten, Path folder)
      throws IOException {
    Map<String, String> sums = new TreeMap<>();
    StringBuilder json = new StringBuilder("{\n  \"leaven\": ").append(Json.text(version()));
    KnowledgeBase.Head head = site.base().head();
    json.append(",\n  \"knowledgeBase\": ").append(Json.text(head.id()));
    json.append(",\n  \"title\": ").append(Json.text(head.title()));
    json.append(",\n  \"language\": ").append(Json.text(head.language()));
    if (!revision.isEmpty()) {
      json.append(",\n  \"revision\": ").append(Json.text(revision));
    }
    json.append(",\n  \"editions\": {");
    String separator = "\n    ";
    for (Map.Entry<String, String> edition : editions.entrySet()) {
      byte[] content = Files.readAllBytes(folder.resolve(edition.getValue()));
      sums.put(edition.getValue(), Sha256.hex(content));
      json.append(separator).append(Json.text(edition.getKey())).append(": ");
      json.append(file(edition.getValue(), content));
      separator = ",\n    ";
    }
    json.append("\n  }");
    if (isSiteWritten) {
      json.append(",\n  \"site\": [").append(files(site)).append("\n  ]");
    }
    byte[] manifest = json.append("\n}\n").toString().getBytes(StandardCharsets.UTF_8);
    sums.put(NAME, Sha256.hex(manifest));
    Files.write(folder.resolve(NAME), manifest);
    Files.writeString(folder.resolve(SUMS), lines(sums));
  }

  private static String files(BakedSite site) throws IOException {
    StringBuilder files = new StringBuilder();
    String separator = "\n    ";
    for (String file : site.files()) {
      files.append(separator).append(file(file, site.read(file)));
      separator = ",\n    ";
    }
    return files.toString();
  }

  private static String file(String name, byte[] content) {
    return "{\"file\": "
        + Json.text(name)
        + ", \"bytes\": "
        + content.length
        + ", \"sha256\": "
        + Json.text(Sha256.hex(content))
        + "}";
  }

  private static String lines(Map<String, String> sums) {
    return sums.entrySet().stream()
        .map(sum -> sum.getValue() + "  " + sum.getKey() + "\n")
        .collect(Collectors.joining());
  }

  private static String version() {
    String version = EditionManifest.class.getPackage().getImplementationVersion();
    return version == null ? "not packaged" : version;
  }
}
