package org.leaven.site;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jbake.app.configuration.DefaultJBakeConfiguration;
import org.jbake.model.DocumentModel;
import org.jbake.model.ModelAttributes;

/** The pages that JBake makes from lists of documents: index, archive, feed, sitemap, tags, 404. */
final class ListPages {
  /** The key that switches a list on, by the name under which its template knows it. */
  private static final Map<String, String> SWITCHES =
      Map.of(
          "masterindex", "render.index",
          "archive", "render.archive",
          "feed", "render.feed",
          "sitemap", "render.sitemap",
          "error404", "render.error404",
          "tag", "render.tags",
          "tags", "render.tagsindex");

  private final SiteSettings settings;
  private final DefaultJBakeConfiguration config;
  private final List<DocumentModel> documents;

  ListPages(SiteSettings settings, List<DocumentModel> documents) {
    this.settings = settings;
    this.config = settings.config();
    this.documents = documents.stream().filter(MemoryStore::isPublished).toList();
  }

  /** What to write into the settings when a list is not wanted; empty for other pages. */
  static String off(String page) {
    String key = SWITCHES.get(page);
    return key == null ? "" : key + "=false";
  }

  /** The path below the output; JBake passes over a slash before it. */
  static String path(String setting) {
    return setting.replaceFirst("^/+", "");
  }

  /** Takes the paths of all lists. */
  void claim(OutputPaths paths) {
    if (config.getRenderIndex()) {
      claimIndex(paths);
    }
    if (config.getRenderArchive()) {
      claim(paths, config.getArchiveFileName(), "archive", "archive.file");
    }
    if (config.getRenderFeed()) {
      claim(paths, config.getFeedFileName(), "feed", "feed.file");
    }
    if (config.getRenderSiteMap()) {
      claim(paths, config.getSiteMapFileName(), "sitemap", "sitemap.file");
    }
    if (config.getRenderError404()) {
      claim(paths, config.getError404FileName(), "error404", "error404.file");
    }
    if (config.getRenderTags()) {
      claimTags(paths);
    }
  }

  private void claim(OutputPaths paths, String path, String list, String key) {
    paths.claim(path(path), settings.place(key), '"' + key + '"', off(list));
  }

  private void claimIndex(OutputPaths paths) {
    String file = config.getIndexFileName();
    claim(paths, file, "masterindex", "index.file");
    if (!config.getPaginateIndex()) {
      return;
    }
    long posts = documents.stream().filter(page -> page.getType().equals("post")).count();
    long perPage = Math.max(1, config.getPostsPerPage());
    for (long page = 2; (page - 1) * perPage < posts; page++) {
      claim(paths, page + "/" + file, "masterindex", "index.file");
    }
  }

  private void claimTags(OutputPaths paths) {
    Set<String> tags = new TreeSet<>();
    documents.stream()
        .filter(page -> page.get(ModelAttributes.TAGS) != null)
        .forEach(page -> tags.addAll(Arrays.asList(page.getTags())));
    String folder = path(config.getTagPathName()) + "/";
    for (String tag : tags) {
      paths.claim(
          folder + tag + config.getOutputExtension(),
          settings.place("tag.path"),
          "tag \"" + tag + '"',
          off("tag"));
    }
    if (config.getRenderTagsIndex()) {
      claim(paths, folder + "index" + config.getOutputExtension(), "tags", "tag.path");
    }
  }
}
