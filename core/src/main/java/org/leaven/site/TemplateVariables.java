package org.leaven.site;

import freemarker.ext.beans.BeansWrapperBuilder;
import freemarker.template.Configuration;
import freemarker.template.ObjectWrapper;
import freemarker.template.SimpleCollection;
import freemarker.template.SimpleDate;
import freemarker.template.SimpleSequence;
import freemarker.template.TemplateDateModel;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.jbake.model.ModelAttributes;
import org.jbake.template.ModelExtractors;
import org.jbake.template.NoModelExtractorException;
import org.jbake.util.DataFileUtil;
import org.jspecify.annotations.Nullable;
import org.leaven.site.cache.RenderDependencies;
import org.leaven.site.jbake.DocumentWrapper;
import org.leaven.site.jbake.MemoryStore;
import org.leaven.site.jbake.SharedVariables;
import org.leaven.site.template.FixedNowTemplateLoader;

/**
 * The data model of a template: JBake's variables, each computed when it is read.
 *
 * @param variables the variables of this page only: {@code content}, {@code config}, {@code tag} …
 * @param dataType JBake's document type for data files
 * @param dependencies records what the template reads
 */
@SuppressWarnings("JavaUtilDate") // JBake's and FreeMarker's own type
record TemplateVariables(
    ObjectWrapper wrapper,
    MemoryStore store,
    Map<String, Object> variables,
    String dataType,
    RenderDependencies dependencies)
    implements TemplateHashModel {

  @Override
  public @Nullable TemplateModel get(String key) throws TemplateModelException {
    if (key.equals(FixedNowTemplateLoader.NOW)) {
      dependencies.reads(key);
      return now();
    }
    if (key.equals(ModelAttributes.DATA)) {
      return bean(dataFiles());
    }
    boolean isOfIndex = variables.containsKey(ModelAttributes.NUMBER_OF_PAGES); // has other lists
    if (!isOfIndex && SharedVariables.contains(key)) {
      return shared(key);
    }
    ModelExtractors extractors = ModelExtractors.getInstance();
    if (!extractors.containsKey(key)) {
      if (key.equals(ModelAttributes.RENDERER)) {
        dependencies.markUnknown();
      }
      return wrapper.wrap(variables.get(key));
    }
    dependencies.markOtherPages();
    if (key.equals(ModelAttributes.DB)) {
      return bean(store);
    }
    try {
      return extractors.<@Nullable TemplateModel>extractAndTransform(
          store, key, variables, this::wrap);
    } catch (NoModelExtractorException e) {
      throw new TemplateModelException(e);
    }
  }

  private @Nullable TemplateModel shared(String key) {
    Object value = SharedVariables.value(store, variables, key);
    Map<String, Integer> reads = dependencies.reads(key);
    if (value instanceof List<?> list) {
      if (wrapper instanceof DocumentWrapper documents) {
        return documents.list(list, reads);
      }
      dependencies.markOtherPages();
    }
    return wrap(key, value);
  }

  private TemplateModel now() throws TemplateModelException {
    Date now = store.now();
    if (now == null) {
      throw new TemplateModelException(
          "no clock is read, and no page has a date for \".now\". Name a day with --as-of.");
    }
    return new SimpleDate(now, TemplateDateModel.DATETIME);
  }

  /** JBake's access to data files; records which are read. */
  private DataFileUtil dataFiles() {
    Map<String, Integer> reads = dependencies.reads(ModelAttributes.DATA);
    return new DataFileUtil(store, dataType) {
      @Override
      public Map<String, Object> get(String name) {
        reads.put(name, 0);
        return super.get(name);
      }
    };
  }

  /** All methods of JBake's own objects can be called from templates. */
  private static TemplateModel bean(Object object) throws TemplateModelException {
    return new BeansWrapperBuilder(Configuration.DEFAULT_INCOMPATIBLE_IMPROVEMENTS)
        .build()
        .wrap(object);
  }

  private @Nullable TemplateModel wrap(String key, @Nullable Object value) {
    if (value instanceof Date date) {
      return new SimpleDate(date, TemplateDateModel.UNKNOWN);
    }
    if (value instanceof Collection<?> collection) {
      return key.equals(ModelAttributes.ALLTAGS)
          ? new SimpleCollection(collection, wrapper)
          : new SimpleSequence(collection, wrapper);
    }
    return null;
  }

  @Override
  public boolean isEmpty() {
    return false;
  }
}
