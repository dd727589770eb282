package org.leaven.site;

import java.io.File;
import java.io.FileFilter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jbake.app.FileUtil;
import org.jbake.app.configuration.DefaultJBakeConfiguration;
import org.jbake.model.DocumentModel;
import org.jbake.model.DocumentTypes;
import org.jbake.util.HtmlUtil;
import org.jspecify.annotations.Nullable;
import org.leaven.site.parse.PageParser;

/**
 * Reads the content and data folders like JBake's crawler, but in parallel and each file once.
 *
 * <p>Documents are ordered by path, whichever is read first.
 */
final class ContentCrawler {
  private final DefaultJBakeConfiguration config;
  private final PageParser parser;
  private final String content;
  private final String extension;
  private final boolean isWithoutExtension;
  private final String prefixWithoutExtension;
  private final boolean isImagePathUpdated;
  private final Map<File, String> roots = new ConcurrentHashMap<>();

  ContentCrawler(DefaultJBakeConfiguration config, PageParser parser) {
    this.config = config;
    this.parser = parser;
    this.content = FileUtil.asPath(config.getContentFolder());
    this.extension = config.getOutputExtension();
    this.isWithoutExtension = config.getUriWithoutExtension();
    this.prefixWithoutExtension =
        Objects.requireNonNullElse(config.getPrefixForUriWithoutExtension(), "");
    this.isImagePathUpdated = config.getImgPathUpdate();
  }

  /** The documents of all pages. */
  List<DocumentModel> pages() {
    List<File> files = new ArrayList<>();
    collect(config.getContentFolder(), FileUtil.getFileFilter(config), files);
    return files.parallelStream().map(this::page).filter(Objects::nonNull).toList();
  }

  /** The documents of all data files. */
  List<DocumentModel> data() {
    List<File> files = new ArrayList<>();
    collect(config.getDataFolder(), FileUtil.getDataFileFilter(), files);
    return files.stream().map(this::dataFile).filter(Objects::nonNull).toList();
  }

  private static void collect(File folder, FileFilter filter, List<File> files) {
    File[] found = folder.listFiles(filter);
    if (found == null) {
      return;
    }
    Arrays.sort(found);
    for (File file : found) {
      if (file.isDirectory()) {
        collect(file, filter, files);
      } else {
        files.add(file);
      }
    }
  }

  private @Nullable DocumentModel page(File file) {
    DocumentModel page = parser.page(file);
    if (page == null || !DocumentTypes.contains(page.getType())) {
      return null;
    }
    String uri = uri(file);
    page.setRootPath(root(file));
    page.setRendered(false);
    page.setFile(file.getPath());
    page.setSourceUri(uri);
    page.setUri(uri);
    page.setCached(true);
    if (isWithoutExtension) {
      page.setNoExtensionUri(uri.replace("/index.html", "/"));
    }
    if (isImagePathUpdated) {
      HtmlUtil.fixImageSourceUrls(page, config);
    }
    return page;
  }

  private @Nullable DocumentModel dataFile(File file) {
    DocumentModel data = parser.data(file);
    if (data == null) {
      return null;
    }
    data.setRendered(true);
    data.setFile(file.getPath());
    data.setSourceUri(below(FileUtil.asPath(config.getDataFolder()), file));
    data.setType(config.getDataFileDocType());
    return data;
  }

  /** The relative path to the root, which all pages of a folder share. */
  private String root(File file) {
    return roots.computeIfAbsent(
        file.getParentFile(), folder -> FileUtil.getUriPathToContentRoot(config, file));
  }

  private static String below(String folder, File file) {
    String path = FileUtil.asPath(file).replace(folder, "");
    return path.startsWith("/") ? path.substring(1) : path;
  }

  /** The output path of a page: its file name is URL-encoded, its folders are not. */
  private String uri(File file) {
    String path = below(content, file);
    boolean isFolder =
        isWithoutExtension
            && !prefixWithoutExtension.isEmpty()
            && ('/' + path).startsWith(prefixWithoutExtension);
    int slash = path.lastIndexOf('/') + 1;
    int dot = path.lastIndexOf('.');
    String stem = path.substring(slash, dot < slash ? path.length() : dot);
    String name = URLEncoder.encode(stem, StandardCharsets.UTF_8);
    return path.substring(0, slash) + name + (isFolder ? "/index" : "") + extension;
  }
}
