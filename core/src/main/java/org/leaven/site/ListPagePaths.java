package org.leaven.site;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jbake.app.configuration.DefaultJBakeConfiguration;
import org.jbake.model.DocumentModel;
import org.jbake.model.ModelAttributes;
import org.leaven.site.jbake.MemoryStore;
import org.leaven.site.settings.ListPageKeys;
import org.leaven.site.settings.SiteSettings;

/**
 * Claims the output paths of the pages that JBake makes from lists: index, archive, feed, sitemap,
 * tags, 404.
 */
final class ListPagePaths {
  private final DefaultJBakeConfiguration config;
  private final List<DocumentModel> documents;

  ListPagePaths(SiteSettings settings, List<DocumentModel> documents) {
    this.config = settings.config();
    this.documents = documents.stream().filter(MemoryStore::isPublished).toList();
  }

  /** Claims the paths of all list pages. */
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
    paths.claim(ListPageKeys.path(path), key, '"' + key + '"', ListPageKeys.off(list));
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
    String folder = ListPageKeys.path(config.getTagPathName()) + "/";
    for (String tag : tags) {
      paths.claim(
          folder + tag + config.getOutputExtension(),
          "tag.path",
          "tag \"" + tag + '"',
          ListPageKeys.off("tag"));
    }
    if (config.getRenderTagsIndex()) {
      claim(paths, folder + "index" + config.getOutputExtension(), "tags", "tag.path");
    }
  }
}
