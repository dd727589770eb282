package org.leaven.browser;

import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.leaven.tree.Trees;

/** One site in all places. */
final class SitePlaces implements AutoCloseable {
  private final StaticSiteServer top;
  private final StaticSiteServer below;
  private final Path disk;

  /** Serves a site, and copies it into a folder of the test's. */
  SitePlaces(Path site, Path folder) throws IOException {
    disk = Trees.copy(site, folder.resolve("Mein Rücken 1"));
    top = new StaticSiteServer(site, "/");
    below = new StaticSiteServer(site, "/a/b/");
  }

  /** Opens a page by its path and gives the frame in which it is seen. */
  Frame open(Page page, SitePlace place, String path) throws IOException {
    page.navigate(
        switch (place) {
          case AT_THE_TOP -> top.address() + path;
          case BELOW_A_PATH -> below.address() + path;
          case ON_DISK -> onDisk(path);
          case IN_A_FRAME -> below.frameAddress("", path);
          case IN_A_SANDBOX -> below.frameAddress("sandbox=allow-scripts", path);
          case IN_A_FRAME_ON_DISK -> frameOnDisk(path);
        });
    boolean isFramed = page.mainFrame().childFrames().size() == 1;
    return isFramed ? page.mainFrame().childFrames().get(0) : page.mainFrame();
  }

  private String onDisk(String path) {
    return disk.resolve(path).toUri().toString();
  }

  private String frameOnDisk(String path) throws IOException {
    Path frame = disk.resolveSibling("frame.html");
    Files.writeString(frame, StaticSiteServer.frame("", onDisk(path)));
    return frame.toUri().toString();
  }

  @Override
  public void close() {
    top.close();
    below.close();
  }
}
