package org.leaven.page.link;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leaven.page.view.layout.PageFrame;
import org.leaven.source.Hrefs;

/**
 * Rewrites the links in the content of one page for another file that shows it.
 *
 * <p>In views, addresses are the components {@code href} and {@code src}, and HTML is in those
 * named {@code html} or {@code …Html}. Frames stay as they are.
 */
public final class RelocatedViews {
  private static final ClassValue<Shape> SHAPES =
      new ClassValue<>() {
        @Override
        protected Shape computeValue(Class<?> type) {
          return Shape.of(type);
        }
      };

  private final String page;
  private final String from;
  private final RelocatedHtml html;

  /**
   * Rewrites views of one page for another file.
   *
   * @param page the path of the page that the views were made for
   * @param from the path of the file that shows them
   */
  public RelocatedViews(String page, String from) {
    this.page = page;
    this.from = from;
    this.html = new RelocatedHtml(page, from);
  }

  /** The components of a record and its constructor. */
  private record Shape(List<RecordComponent> components, Constructor<?> constructor) {
    static Shape of(Class<?> type) {
      List<RecordComponent> components = List.of(type.getRecordComponents());
      Class<?>[] types = components.stream().map(RecordComponent::getType).toArray(Class<?>[]::new);
      try {
        return new Shape(components, type.getConstructor(types));
      } catch (NoSuchMethodException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  /** The same view with links that are relative to the other file. */
  @SuppressWarnings("unchecked") // a record is mapped to one of its own class
  public <V extends Record> V view(V view) {
    return page.equals(from) ? view : (V) moved(view);
  }

  private Record moved(Record view) {
    Shape shape = SHAPES.get(view.getClass());
    @Nullable Object[] values = new Object[shape.components().size()];
    try {
      for (int i = 0; i < values.length; i++) {
        RecordComponent component = shape.components().get(i);
        values[i] = moved(component.getName(), component.getAccessor().invoke(view));
      }
      return (Record) shape.constructor().newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private @Nullable Object moved(String name, @Nullable Object value) {
    if (value instanceof String text) {
      return text(name, text);
    }
    if (value instanceof List<?> list) {
      return list.stream().map(each -> moved(name, each)).toList();
    }
    return value instanceof Record view && !(view instanceof PageFrame) ? moved(view) : value;
  }

  private String text(String name, String text) {
    return switch (name) {
      case "href", "src" ->
          text.startsWith("#") ? Hrefs.relative(from, page + text) : html.address(text);
      case "html" -> html.html(text);
      default -> name.endsWith("Html") ? html.html(text) : text;
    };
  }
}
