package org.leaven.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The descriptor of the goals, written by hand, names the fields that the goals have. */
class DescriptorTest {
  private static Document descriptor()
      throws IOException, ParserConfigurationException, SAXException {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(Path.of("target", "classes", "META-INF", "maven", "plugin.xml").toFile());
  }

  private static String text(Element element, String tag) {
    return element.getElementsByTagName(tag).item(0).getTextContent();
  }

  private static Map<String, String> fields(Class<?> goal) {
    Map<String, String> fields = new TreeMap<>();
    for (Class<?> type = goal; type != Object.class; type = type.getSuperclass()) {
      if (type.getPackageName().equals(goal.getPackageName())) {
        for (Field field : type.getDeclaredFields()) {
          if (!Modifier.isStatic(field.getModifiers())) {
            fields.put(field.getName(), field.getType().getName());
          }
        }
      }
    }
    return fields;
  }

  @Test
  void eachGoalHasAParameterForEachField() throws Exception {
    NodeList goals = descriptor().getElementsByTagName("mojo");
    assertEquals(4, goals.getLength());
    for (int i = 0; i < goals.getLength(); i++) {
      Element goal = (Element) goals.item(i);
      Map<String, String> named = new TreeMap<>();
      NodeList parameters = goal.getElementsByTagName("parameter");
      for (int j = 0; j < parameters.getLength(); j++) {
        Element parameter = (Element) parameters.item(j);
        named.put(text(parameter, "name"), text(parameter, "type"));
        Element value =
            (Element)
                ((Element) goal.getElementsByTagName("configuration").item(0))
                    .getElementsByTagName(text(parameter, "name"))
                    .item(0);
        assertEquals("${leaven." + text(parameter, "name") + "}", value.getTextContent());
        assertEquals(text(parameter, "type"), value.getAttribute("implementation"));
      }
      assertEquals(fields(Class.forName(text(goal, "implementation"))), named);
    }
  }

  @Test
  void theVersionIsFilledIn() throws Exception {
    assertFalse(text(descriptor().getDocumentElement(), "version").contains("$"));
  }
}
