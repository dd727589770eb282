package org.leaven.site;

import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import java.io.IOException;
import java.io.Writer;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.commons.configuration2.CompositeConfiguration;
import org.jbake.app.FileUtil;
import org.jbake.app.configuration.DefaultJBakeConfiguration;
import org.jbake.app.configuration.JBakeConfiguration;
import org.jbake.model.DocumentModel;
import org.jbake.template.DelegatingTemplateEngine;
import org.jbake.template.RenderingException;
import org.jbake.template.model.TemplateModel;
import org.jspecify.annotations.Nullable;
import org.leaven.site.cache.RenderDependencies;
import org.leaven.site.input.KnowledgeBaseInput;
import org.leaven.site.jbake.GeneratedDocument;
import org.leaven.site.jbake.MemoryStore;
import org.leaven.site.settings.SiteKind;
import org.leaven.site.settings.SiteSettings;
import org.leaven.site.template.EngineUnavailableException;
import org.leaven.site.template.ExternalTemplateEngines;
import org.leaven.site.template.TemplateProblems;
import org.leaven.source.problem.FileProcessingException;

/**
 * Renders pages with their templates, as the template engine that JBake is given.
 *
 * <p>FreeMarker templates are rendered here. Templates of a plain site for other engines are
 * rendered by JBake, if the engines are on the class path; a knowledge base uses FreeMarker only.
 */
final class PageTemplateEngine extends DelegatingTemplateEngine {
  private static final List<String> MACHINE_PATHS =
      List.of(
          "sourceFolder",
          "destinationFolder",
          "templateFolder",
          "assetFolder",
          "contentFolder",
          "dataFolder");

  private final MemoryStore store;
  private final DefaultJBakeConfiguration settings;
  private final Configuration freemarker;
  private final ExternalTemplateEngines otherEngines;
  private final TemplateProblems problems;
  private final Map<String, Object> configVariable;
  private final @Nullable KnowledgeBaseInput shared;
  private final boolean isPlain;
  private final boolean isLenient;
  private final boolean isRestricted;
  private final Map<String, String> found = new ConcurrentHashMap<>();

  /**
   * @param shared has what templates of a knowledge base see as {@code site}; nothing for a plain
   *     site
   * @param freemarker set up for this site
   */
  PageTemplateEngine(
      MemoryStore store,
      SiteSettings site,
      TemplateProblems problems,
      @Nullable KnowledgeBaseInput shared,
      Configuration freemarker) {
    super(store, noOtherEngines());
    this.store = store;
    this.isPlain = site.kind() == SiteKind.PLAIN;
    this.settings = site.config();
    this.isLenient = site.isLenient();
    this.isRestricted = site.isRestricted();
    this.otherEngines = new ExternalTemplateEngines(settings, store);
    this.freemarker = freemarker;
    this.problems = problems;
    this.shared = shared;
    Map<String, Object> variable = new HashMap<>(settings.asHashMap());
    if (!isPlain) {
      MACHINE_PATHS.forEach(variable::remove);
    }
    this.configVariable = Collections.unmodifiableMap(variable);
  }

  /** An empty configuration, so that JBake sets up no engines and reports no missing folders. */
  @SuppressWarnings("deprecation") // the one way to settings without folders
  private static JBakeConfiguration noOtherEngines() {
    return new DefaultJBakeConfiguration(new CompositeConfiguration());
  }

  @Override
  public void renderDocument(TemplateModel model, @Nullable String templateName, Writer writer)
      throws RenderingException {
    try {
      writer.write(render(model, templateName, new RenderDependencies()).toString());
    } catch (IOException e) {
      throw new RenderingException(e);
    }
  }

  /** Renders the page of a document, and records what its template reads. */
  PageBuffer page(
      DocumentModel document, @Nullable String templateName, RenderDependencies dependencies)
      throws RenderingException {
    TemplateModel model = new TemplateModel();
    model.setContent(document);
    if (!isRestricted) {
      model.setRenderer(this);
    }
    PageBuffer page = render(model, templateName, dependencies);
    if (shared != null && !shared.languages().isEmpty()) {
      page.mark(shared.at(document.getUri()).marks());
    }
    return page;
  }

  private PageBuffer render(
      TemplateModel model, @Nullable String templateName, RenderDependencies dependencies)
      throws RenderingException {
    String wanted = templateName == null ? model.getContent().getType() + ".ftl" : templateName;
    String template = found.computeIfAbsent(wanted, this::find);
    return FileProcessingException.within(
        problems.path(template.isEmpty() ? wanted : template),
        () -> render(model, wanted, template, dependencies));
  }

  private PageBuffer render(
      TemplateModel model, String wanted, String template, RenderDependencies dependencies)
      throws RenderingException {
    PageBuffer page = new PageBuffer();
    try {
      if (template.endsWith(".ftl")) {
        fill(model, template, page, dependencies);
      } else if (template.isEmpty()) {
        throw new RenderingException(TemplateProblems.NO_TEMPLATE + " \"" + wanted + "\"");
      } else {
        dependencies.markUnknown();
        if (isRestricted) {
          throw EngineUnavailableException.forbidden(FileUtil.fileExt(template));
        }
        otherEngines.render(model, configVariable, template, page);
      }
    } catch (IOException | TemplateException | RenderingException e) {
      problems.add(e, template.isEmpty() ? wanted : template, name(model));
      dependencies.markUnknown();
      if (!isLenient) {
        throw new ReportedException(e);
      }
    }
    return page;
  }

  private void fill(
      TemplateModel model, String template, Writer page, RenderDependencies dependencies)
      throws IOException, TemplateException {
    model.setVersion(settings.getVersion());
    model.setConfig(configVariable);
    if (shared != null) {
      DocumentModel content = model.getContent();
      String path = content == null ? "" : String.valueOf(content.getUri());
      model.put("site", shared.at(path).shared());
      Object prepared = content == null ? null : content.get(GeneratedDocument.MODEL);
      if (prepared != null) {
        model.put(GeneratedDocument.MODEL, prepared);
      }
    }
    freemarker
        .getTemplate(template)
        .process(
            new TemplateVariables(
                freemarker.getObjectWrapper(),
                store,
                model,
                settings.getDataFileDocType(),
                dependencies),
            page);
  }

  /**
   * Finds the template itself, else one of the same name for another engine; empty if there is
   * none.
   */
  private String find(String wanted) {
    if (wanted.endsWith(".ftl") && exists(wanted)) {
      return wanted;
    }
    return isPlain ? otherEngines.find(wanted) : "";
  }

  private boolean exists(String template) {
    try {
      return freemarker.getTemplateLoader().findTemplateSource(template) != null;
    } catch (IOException e) {
      return false;
    }
  }

  /** The page's name for a message. */
  private static String name(TemplateModel model) {
    DocumentModel content = model.getContent();
    if (content == null) {
      return "";
    }
    return content.getUri() == null ? content.getType() : content.getUri();
  }
}
