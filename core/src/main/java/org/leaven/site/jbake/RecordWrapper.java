package org.leaven.site.jbake;

import freemarker.ext.beans.BeanModel;
import freemarker.ext.beans.GenericObjectModel;
import freemarker.template.Configuration;
import freemarker.template.DefaultObjectWrapper;
import freemarker.template.MethodCallAwareTemplateHashModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateScalarModel;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A FreeMarker object wrapper with faster access to record components, which knowledge base
 * templates read very often.
 */
public final class RecordWrapper extends DefaultObjectWrapper {
  private static final ClassValue<Map<String, Method>> ACCESSORS =
      new ClassValue<>() {
        @Override
        protected Map<String, Method> computeValue(Class<?> type) {
          Map<String, Method> accessors = new HashMap<>();
          for (RecordComponent component : type.getRecordComponents()) {
            component.getAccessor().setAccessible(true);
            accessors.put(component.getName(), component.getAccessor());
          }
          return accessors;
        }
      };

  public RecordWrapper() {
    super(Configuration.VERSION_2_3_34);
  }

  @Override
  protected TemplateModel handleUnknownType(Object object) throws TemplateModelException {
    return object instanceof Record values
        ? new RecordModel(values, this)
        : super.handleUnknownType(object);
  }

  private static final class RecordModel extends BeanModel
      implements TemplateScalarModel, MethodCallAwareTemplateHashModel {
    private final Map<String, Method> accessors;

    RecordModel(Record values, RecordWrapper wrapper) {
      super(values, wrapper);
      this.accessors = ACCESSORS.get(values.getClass());
    }

    @Override
    public @Nullable TemplateModel get(String key) throws TemplateModelException {
      Method accessor = accessors.get(key);
      if (accessor == null) {
        return whole().get(key);
      }
      try {
        return wrap(accessor.invoke(object));
      } catch (IllegalAccessException | InvocationTargetException e) {
        throw new TemplateModelException(e);
      }
    }

    @Override
    public String getAsString() {
      return object.toString();
    }

    @Override
    public @Nullable TemplateModel getBeforeMethodCall(String key)
        throws TemplateModelException, ShouldNotBeGetAsMethodException {
      return whole().getBeforeMethodCall(key);
    }

    /** FreeMarker's own model, for methods of the record. */
    private GenericObjectModel whole() {
      return new GenericObjectModel(object, wrapper);
    }
  }
}
