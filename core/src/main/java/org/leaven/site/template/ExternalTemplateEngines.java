package org.leaven.site.template;

import java.io.File;
import java.io.Writer;
import java.util.Map;
import org.jbake.app.ContentStore;
import org.jbake.app.FileUtil;
import org.jbake.app.configuration.JBakeConfiguration;
import org.jbake.template.AbstractTemplateEngine;
import org.jbake.template.RenderingException;
import org.jbake.template.TemplateEngines;
import org.jbake.template.model.TemplateModel;
import org.jspecify.annotations.Nullable;
import org.leaven.source.problem.FileProcessingException;

/**
 * Renders templates with JBake's engines other than FreeMarker, and with engines of plugins.
 *
 * <p>They are loaded when the first template needs one. They need not be thread-safe, so they
 * render one page at a time.
 */
public final class ExternalTemplateEngines {
  private final JBakeConfiguration config;
  private final ContentStore store;
  private @Nullable TemplateEngines engines;

  public ExternalTemplateEngines(JBakeConfiguration config, ContentStore store) {
    this.config = config;
    this.store = store;
  }

  private synchronized TemplateEngines engines() {
    if (engines == null) {
      engines = new TemplateEngines(config, store);
    }
    return engines;
  }

  /**
   * Finds the template that JBake would use: the one requested, else the first of the same name for
   * another engine, in JBake's order; empty if there is none.
   */
  public String find(String wanted) {
    if (isFile(wanted)) {
      return wanted;
    }
    if (wanted.length() < 4) {
      return "";
    }
    String stem = wanted.substring(0, wanted.length() - 4);
    return engines().getRecognizedExtensions().stream()
        .map(extension -> stem + "." + extension)
        .filter(this::isFile)
        .findFirst()
        .orElseGet(() -> EngineUnavailableException.template(stem, this::isFile));
  }

  private boolean isFile(String template) {
    return new File(config.getTemplateFolder(), template).isFile();
  }

  /**
   * Renders a page; a template may include templates of other engines.
   *
   * @throws RenderingException when the template fails, or when nothing can read it
   */
  public synchronized void render(
      TemplateModel model, Map<String, Object> variable, String template, Writer page)
      throws RenderingException {
    String extension = FileUtil.fileExt(template);
    AbstractTemplateEngine engine = engines().getEngine(extension);
    if (engine == null) {
      throw new EngineUnavailableException(extension);
    }
    model.setVersion(config.getVersion());
    model.setConfig(variable);
    try {
      engine.renderDocument(model, template, page);
    } catch (LinkageError e) {
      throw new EngineUnavailableException(extension, e);
    } catch (RenderingException | RuntimeException e) {
      Error error = FileProcessingException.errorIn(e);
      if (error != null) {
        throw error; // reported by the caller, which knows the template's path
      }
      throw e instanceof RenderingException known ? known : new RenderingException(e);
    }
  }
}
