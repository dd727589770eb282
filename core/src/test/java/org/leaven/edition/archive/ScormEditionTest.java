package org.leaven.edition.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.XMLConstants;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leaven.edition.OddKnowledgeBase;
import org.leaven.pipeline.Build;
import org.leaven.pipeline.BuildOptions;
import org.leaven.pipeline.BuildReport;
import org.leaven.pipeline.Edition;
import org.leaven.verify.Verification;
import org.xml.sax.SAXException;

/**
 * The manifest of the SCORM package holds what the standard asks for, and rules must be possible.
 */
class ScormEditionTest {
  @TempDir private Path folder;

  private BuildReport build(String setting) throws IOException {
    OddKnowledgeBase.write(folder, OddKnowledgeBase.ACCENTS, 3);
    Files.writeString(
        folder.resolve("jbake.properties"),
        "default.type=page\ndefault.status=published\n" + setting + "\n");
    Set<Edition> editions = Set.of(Edition.SITE, Edition.SCORM);
    return new Build(new BuildOptions(folder, "", null, editions, ""))
        .run(folder.resolve("out/site"));
  }

  private Path archive() throws IOException {
    try (var files = Files.list(folder.resolve("out/editions"))) {
      return files.filter(file -> file.toString().endsWith(".scorm.zip")).findFirst().orElseThrow();
    }
  }

  private String manifest() throws IOException {
    try (ZipFile zip = new ZipFile(archive().toFile())) {
      ZipEntry entry = zip.getEntry("imsmanifest.xml");
      return new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void theManifestNamesOneObjectAndAllFiles() throws IOException {
    assertTrue(build("").isGood());
    Document manifest = Jsoup.parse(manifest(), "", Parser.xmlParser());
    assertEquals("ADL SCORM", manifest.expectFirst("manifest > metadata > schema").text());
    assertEquals("1.2", manifest.expectFirst("manifest > metadata > schemaversion").text());
    Element organizations = manifest.expectFirst("manifest > organizations");
    Element organization = organizations.expectFirst("> organization");
    assertEquals(organizations.attr("default"), organization.attr("identifier"));
    assertEquals(OddKnowledgeBase.ACCENTS.title(), organization.expectFirst("> title").text());
    Element resource = manifest.expectFirst("manifest > resources > resource");
    assertEquals("sco", resource.attr("adlcp:scormtype"));
    assertEquals(
        resource.attr("identifier"), organization.expectFirst("> item").attr("identifierref"));
    List<String> ids = manifest.select("[identifier]").eachAttr("identifier");
    assertEquals(ids.size(), Set.copyOf(ids).size());
    assertTrue(ids.stream().allMatch(id -> id.matches("[a-z][a-z0-9-]*")), ids.toString());
    try (ZipFile zip = new ZipFile(archive().toFile())) {
      Set<String> files =
          Collections.list(zip.entries()).stream()
              .map(ZipEntry::getName)
              .collect(Collectors.toCollection(TreeSet::new));
      assertTrue(files.remove("imsmanifest.xml"));
      assertTrue(files.contains(resource.attr("href")));
      assertEquals(files, new TreeSet<>(resource.select("> file").eachAttr("href")));
    }
  }

  /** The schemas are not ours to copy; -Dleaven.scorm.schemas names a folder that has them. */
  @Test
  void theManifestIsValidByThePublishedSchemas() throws IOException, SAXException {
    Path schemas = Path.of(System.getProperty("leaven.scorm.schemas", "none"));
    assumeTrue(Files.isDirectory(schemas), "no folder with the schemas of SCORM 1.2 is named");
    assertTrue(build("").isGood());
    Source[] sources = {
      new StreamSource(schemas.resolve("imscp_rootv1p1p2.xsd").toFile()),
      new StreamSource(schemas.resolve("adlcp_rootv1p2.xsd").toFile())
    };
    SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
        .newSchema(sources)
        .newValidator()
        .validate(new StreamSource(new StringReader(manifest())));
  }

  @ParameterizedTest
  @CsvSource({
    "pages:9999, the site has",
    "topic:nowhere, 'no topic \"nowhere\" is built; choose one of \"one\", \"two\"'",
    "'topic:back, neck', \"topic:back, neck\" is not one of its values",
    "'pages:3, 4', \"pages:3, 4\" is not one of its values",
    "pages, \"pages\" is not one of its values",
    "minutes:0, \"minutes:0\" is not one of its values"
  })
  void aRuleThatNobodyCanFulfilIsReported(String rule, String said) throws IOException {
    String problems = build("kb.scorm.complete=" + rule).problems().toString();
    assertTrue(problems.contains("kb.scorm.complete: " + said), problems);
    assertTrue(problems.contains("jbake.properties:3:1"), problems);
    assertFalse(Files.exists(folder.resolve("out/editions")));
  }

  @Test
  void theRuleIsOnTheStartPage() throws IOException {
    assertTrue(build("kb.scorm.complete=pages:2").isGood());
    try (ZipFile zip = new ZipFile(archive().toFile())) {
      Document page = Jsoup.parse(zip.getInputStream(zip.getEntry("index.html")), "UTF-8", "");
      assertEquals("pages:2", page.expectFirst("body > iframe").attr("data-rule"));
      assertEquals("site/index.html", page.expectFirst("noscript iframe").attr("src"));
    }
  }

  @Test
  void verifyComparesTheFilesWithTheManifest() throws IOException {
    assertTrue(build("").isGood());
    Verification.Outcome outcome =
        new Verification(folder).run(folder.resolve("out/site"), folder.resolve("out/editions"));
    assertEquals(List.of(), outcome.findings());
    assertEquals(List.of("site", "scorm"), outcome.editions());
  }
}
