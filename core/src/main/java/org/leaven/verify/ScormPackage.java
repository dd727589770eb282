package org.leaven.verify;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.leaven.verify.file.LinkTargets;

/** Reads a SCORM package: compares its manifest with its files, and finds the site in it. */
final class ScormPackage {
  private static final String MANIFEST = "imsmanifest.xml";
  private static final String SITE = "site/";

  private ScormPackage() {}

  /** The site in the package. */
  static EditionFiles site(EditionFiles all, List<Finding> findings) {
    Document manifest = Jsoup.parse(all.text(MANIFEST), "", Parser.xmlParser());
    Element start = manifest.selectFirst("resource[adlcp:scormtype=sco]");
    String page = start == null ? "" : start.attr("href");
    if (!all.has(page)) {
      findings.add(new Finding("scorm", MANIFEST, "", "the start page is missing"));
    }
    Set<String> listed =
        manifest.select("resource > file").stream()
            .map(file -> LinkTargets.resolve(MANIFEST, file.attr("href")))
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> there = new TreeSet<>(all.files().keySet());
    there.remove(MANIFEST);
    for (String file : listed) {
      if (!there.remove(file)) {
        findings.add(new Finding("scorm", file, "", "the file is missing"));
      }
    }
    there.forEach(
        file ->
            findings.add(new Finding("scorm", file, "", "the manifest does not list the file")));
    Map<String, byte[]> site = new TreeMap<>();
    all.files()
        .forEach(
            (path, content) -> {
              if (path.startsWith(SITE)) {
                site.put(path.substring(SITE.length()), content);
              }
            });
    return new EditionFiles(site);
  }
}
