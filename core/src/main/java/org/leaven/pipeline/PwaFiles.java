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
 * Writes the web app manifest and service worker of a site where {@code kb.pwa} is set.
 *
 * <p>Without the setting, a service worker is written that removes the one of an earlier build.
 */
final class PwaFiles {
  private static final String KEY = "kb.pwa";

  /**
   * Files not to cache: widgets, Markdown copies, the 404 page, and files that web hosts read but
   * do not serve.
   */
  private static final Pattern FOR_OTHERS =
      Pattern.compile(
          "(embed|fragments)/.*\\.html|.*\\.html\\.md|404\\.html|[._].*|.*/\\..*|CNAME");

  /** Files to cache among those not written by a template: the ones that pages load. */
  private static final Pattern MADE_TO_READ =
      Pattern.compile("(css|js|search|cards)/.*|icon-.*\\.png|site\\.webmanifest");

  private final boolean isOn;
  private final PwaColours colours;

  PwaFiles(KnowledgeBase base, SiteSettings settings) throws IOException {
    isOn = settings.isOn(KEY, false);
    String tokens = isOn ? settings.asset(PwaColours.TOKENS) : "";
    colours = PwaColours.of(base.head().theme(), tokens);
  }

  /** The plan with links to the web app manifest, if the setting is on. */
  SitePlan in(SitePlan plan) {
    PwaView app = new PwaView(colours.paper(), colours.darkPaper());
    return isOn ? plan.with(plan.site().withApp(app)) : plan;
  }

  /**
   * The files of the web app by path, except for the service worker, which needs a list of all
   * files.
   */
  SortedMap<String, byte[]> files(SitePlan plan) throws IOException {
    SortedMap<String, byte[]> files = new TreeMap<>();
    if (isOn) {
      files.putAll(WebManifest.files(plan.site(), colours));
      files.put("js/page/phone.js", ServiceWorker.page());
    }
    return files;
  }

  /**
   * Writes the service worker, once all other files exist, unless the author supplied one.
   *
   * @param files the files of the site, relative to its folder
   * @return the files of the site now, sorted
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
   * Whether browsers load a file: not one that is generated for other programs or read by web
   * hosts.
   */
  private static boolean isRead(String file, KnowledgeBaseInput site) {
    boolean isMade = site.files().containsKey(file);
    return !FOR_OTHERS.matcher(file).matches() && (!isMade || MADE_TO_READ.matcher(file).matches());
  }
}
