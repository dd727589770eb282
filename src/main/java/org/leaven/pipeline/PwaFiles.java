package org.leaven.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.leaven.edition.pwa.PwaColours;
import org.leaven.edition.pwa.ServiceWorker;
import org.leaven.edition.pwa.WebManifest;
import org.leaven.knowledge.KnowledgeBase;
import org.leaven.page.SitePlan;
import org.leaven.page.view.frame.PwaView;
import org.leaven.site.input.KnowledgeBaseInput;
import org.leaven.site.settings.SiteSettings;

/**
 * The edition for phones, which lies in the site where {@code kb.pwa} asks for it. Without it, the
 * worker's address has a script that clears up after an earlier build.
 */
final class PwaFiles {
  private static final String KEY = "kb.pwa";

  /**
   * Pages of pieces, copies, the page for wrong addresses, and what hosts read and do not serve.
   */
  private static final Pattern FOR_OTHERS =
      Pattern.compile(
          "(embed|fragments)/.*\\.html|.*\\.html\\.md|404\\.html|[._].*|.*/\\..*|CNAME");

  /** Of the files that no template writes those that pages load. */
  private static final Pattern MADE_TO_READ =
      Pattern.compile("(css|js|search|cards)/.*|icon-.*\\.png|site\\.webmanifest");

  private final boolean isOn;
  private final PwaColours colours;

  PwaFiles(KnowledgeBase base, SiteSettings settings) throws IOException {
    isOn = settings.isOn(KEY, false);
    String tokens = isOn ? settings.asset(PwaColours.TOKENS) : "";
    colours = PwaColours.of(base.head().theme(), tokens);
  }

  /** The plan of a site whose pages say that it may be kept. */
  SitePlan in(SitePlan plan) {
    PwaView app = new PwaView(colours.paper(), colours.darkPaper());
    return isOn ? plan.with(plan.site().withApp(app)) : plan;
  }

  /** Files that belong to it, by path; the worker comes when all others are there. */
  SortedMap<String, byte[]> files(SitePlan plan) throws IOException {
    SortedMap<String, byte[]> files = new TreeMap<>();
    if (isOn) {
      files.putAll(WebManifest.files(plan.site(), colours));
      files.put("js/page/phone.js", ServiceWorker.page());
    }
    return files;
  }

  /**
   * Writes the worker for a site that is complete but for it, unless the author brought one.
   *
   * @param files of the site, relative to its folder
   * @return the files in it now, sorted
   */
  List<String> finish(KnowledgeBaseInput site, Path folder, List<String> files) throws IOException {
    if (files.contains(ServiceWorker.PATH)) {
      return files;
    }
    SortedMap<String, String> kept = new TreeMap<>();
    for (String file : files) {
      if (isOn && isRead(file, site)) {
        kept.put(file, ServiceWorker.sum(Files.readAllBytes(folder.resolve(file))));
      }
    }
    byte[] worker = isOn ? ServiceWorker.keeping(kept) : ServiceWorker.leaving();
    Files.write(folder.resolve(ServiceWorker.PATH), worker);
    Set<String> all = new TreeSet<>(files);
    all.add(ServiceWorker.PATH);
    return List.copyOf(all);
  }

  /**
   * Whether a reader may come across a file: not one that Leaven makes for other programs, nor one
   * that hosts take for themselves.
   */
  private static boolean isRead(String file, KnowledgeBaseInput site) {
    boolean isMade = site.files().containsKey(file);
    return !FOR_OTHERS.matcher(file).matches() && (!isMade || MADE_TO_READ.matcher(file).matches());
  }
}
