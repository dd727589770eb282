package org.leaven.edition.pwa;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.leaven.edition.BakedSite;
import org.leaven.edition.SiteFeature;
import org.leaven.knowledge.KnowledgeBase;
import org.leaven.page.SitePlan;
import org.leaven.page.view.SiteView;
import org.leaven.page.view.layout.ThemeColours;
import org.leaven.site.input.GeneratedFiles;
import org.leaven.site.settings.SiteSettings;

/**
 * Writes the web app manifest and service worker of a site where {@code kb.pwa} is set.
 *
 * <p>Without the setting, a service worker is written that removes the one of an earlier build.
 */
public final class PwaFiles implements SiteFeature {
  private static final String KEY = "kb.pwa";

  /**
   * Files not to cache: widgets, Markdown copies, the 404 page, and files that web hosts read but
   * do not serve.
   */
  private static final Pattern FOR_OTHERS =
      Pattern.compile(
          "([A-Za-z-]+/)?(embed|fragments)/.*\\.html|.*\\.html\\.md|([A-Za-z-]+/)?404\\.html|[._].*|.*/\\..*|CNAME");

  /** Files to cache among those not written by a template: the ones that pages load. */
  private static final Pattern MADE_TO_READ =
      Pattern.compile("([A-Za-z-]+/)?(css|js|search|cards)/.*|icon-.*\\.png|site\\.webmanifest");

  private final boolean isOn;
  private final PwaColours colours;

  public PwaFiles(KnowledgeBase base, SiteSettings settings) throws IOException {
    isOn = settings.isOn(KEY, false);
    String tokens = isOn ? settings.asset(PwaColours.TOKENS) : "";
    colours = PwaColours.of(base.head().theme(), tokens);
  }

  /** Links to the web app manifest, if the setting is on. */
  @Override
  public SiteView shared(SiteView site) {
    return isOn ? site.withApp(new ThemeColours(colours.paper(), colours.darkPaper())) : site;
  }

  /** All files but the service worker, which needs a list of all others. */
  @Override
  public Part part(SitePlan plan) throws IOException {
    SortedMap<String, byte[]> files = new TreeMap<>();
    if (isOn) {
      files.putAll(WebManifest.files(plan.site(), colours));
      files.put("js/page/phone.js", ServiceWorker.page());
    }
    return new Part(() -> GeneratedFiles.of(files));
  }

  /** The service worker, unless the author supplied one. */
  @Override
  public Map<String, byte[]> completion(BakedSite site, Set<String> made) throws IOException {
    if (site.has(ServiceWorker.PATH)) {
      return Map.of();
    }
    SortedMap<String, String> cached = new TreeMap<>();
    for (String file : site.files()) {
      if (isOn && isRead(file, made)) {
        cached.put(file, ServiceWorker.sum(site.read(file)));
      }
    }
    byte[] worker = isOn ? ServiceWorker.keeping(cached) : ServiceWorker.leaving();
    return Map.of(ServiceWorker.PATH, worker);
  }

  /**
   * Whether browsers load a file: not one that is generated for other programs or read by web
   * hosts.
   */
  private static boolean isRead(String file, Set<String> made) {
    boolean isMade = made.contains(file);
    return !FOR_OTHERS.matcher(file).matches() && (!isMade || MADE_TO_READ.matcher(file).matches());
  }
}
