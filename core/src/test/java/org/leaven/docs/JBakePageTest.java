package org.leaven.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.jbake.app.configuration.Property;
import org.jbake.app.configuration.PropertyList;
import org.junit.jupiter.api.Test;

/** {@code docs/jbake.md} knows every setting of JBake. */
class JBakePageTest {
  private static final Path PAGE = Path.of("docs", "jbake.md");

  private static Set<String> keys() throws IOException, IllegalAccessException {
    Set<String> keys = new TreeSet<>();
    for (Field field : PropertyList.class.getFields()) {
      keys.add(((Property) field.get(null)).getKey());
    }
    Properties defaults = new Properties();
    try (InputStream in = PropertyList.class.getResourceAsStream("/default.properties")) {
      defaults.load(Objects.requireNonNull(in));
    }
    keys.addAll(defaults.stringPropertyNames());
    return keys;
  }

  @Test
  void everyKeyIsNamed() throws IOException, IllegalAccessException {
    String page = Files.readString(PAGE);
    Set<String> missing = keys();
    assertTrue(missing.size() > 60, "JBake has more keys than " + missing);
    missing.removeIf(key -> page.contains('`' + key + '`'));
    assertEquals(Set.of(), missing);
  }
}
