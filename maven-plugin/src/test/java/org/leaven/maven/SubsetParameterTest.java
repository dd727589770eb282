package org.leaven.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The parameter {@code only} builds a part, in all editions, and verify knows it. */
class SubsetParameterTest {
  @TempDir Path folder;

  private <M extends AbstractSiteMojo> M mojo(M mojo, String source, String only) throws Exception {
    set(mojo, "source", Path.of(source).toFile());
    set(mojo, "output", folder.resolve("site").toFile());
    set(mojo, "only", only);
    return mojo;
  }

  private static void set(AbstractSiteMojo mojo, String name, Object value) throws Exception {
    for (Class<?> type = mojo.getClass(); type != Object.class; type = type.getSuperclass()) {
      for (Field field : type.getDeclaredFields()) {
        if (field.getName().equals(name)) {
          field.setAccessible(true);
          field.set(mojo, value);
        }
      }
    }
  }

  @Test
  void aPartIsBuiltInAllEditionsAndVerified() throws Exception {
    String source = "core/src/test/kb/waste-sorting";
    BuildMojo build = mojo(new BuildMojo(), source, "topics=household-waste");
    set(build, "editions", List.of("site", "posters"));
    set(build, "siteUrl", "https://example.org/waste");
    build.execute();
    assertTrue(Files.readString(folder.resolve("site/.leaven")).contains("only topics="));
    assertFalse(Files.exists(folder.resolve("site/topics/compost.html")));
    mojo(new VerifyMojo(), source, "").execute();
  }

  @Test
  void whatIsNoPartIsRefused() throws Exception {
    String source = "core/src/test/kb/waste-sorting";
    BuildMojo build = mojo(new BuildMojo(), source, "gout");
    assertEquals(
        "only: \"gout\": write topics=ID,… or facets=FACET:TERM,… or audience=NAME",
        assertThrows(MojoExecutionException.class, build::execute).getMessage());
    BuildMojo jbake = mojo(new BuildMojo(), "core/src/test/none", "topics=gout");
    assertEquals(
        "only: this source is not a knowledge base",
        assertThrows(MojoExecutionException.class, jbake::execute).getMessage());
    assertFalse(Files.exists(folder.resolve("site")));
  }
}
