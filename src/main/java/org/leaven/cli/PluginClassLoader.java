package org.leaven.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A second house beside the first, in which the jars of others are at home.
 *
 * <p>JBake's classes look for engines, extractors and tools where they were loaded themselves. So
 * JBake and Leaven are loaded once more here, with those jars beside them; every other library is
 * that of the first house, and goes before one of the same name among those jars.
 */
final class PluginClassLoader extends URLClassLoader {
  private static final String NAME = "annex";
  private static final List<String> ONCE_MORE = List.of("org.leaven.", "org.jbake.");

  static {
    registerAsParallelCapable();
  }

  private final ClassLoader house;

  private PluginClassLoader(URL[] places, ClassLoader house) {
    super(NAME, places, house);
    this.house = house;
  }

  /** Whether this very class was loaded in an annex. */
  static boolean isHere() {
    return NAME.equals(PluginClassLoader.class.getClassLoader().getName());
  }

  /** Runs a command with jars and folders of others; gives its exit status. */
  static int run(List<Path> places, PrintWriter out, PrintWriter err, String... args)
      throws IOException {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    try (PluginClassLoader annex =
        new PluginClassLoader(urls(places), PluginClassLoader.class.getClassLoader())) {
      thread.setContextClassLoader(annex);
      Object status =
          Class.forName(Main.class.getName(), true, annex)
              .getMethod("run", PrintWriter.class, PrintWriter.class, String[].class)
              .invoke(null, out, err, args);
      return (Integer) status;
    } catch (InvocationTargetException e) {
      throw new IllegalStateException(e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  private static URL[] urls(List<Path> places) throws MalformedURLException {
    List<URL> urls = new ArrayList<>();
    for (Path place : places) {
      urls.add(place.toUri().toURL());
    }
    return urls.toArray(URL[]::new);
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (ONCE_MORE.stream().noneMatch(name::startsWith)) {
      return super.loadClass(name, resolve);
    }
    synchronized (getClassLoadingLock(name)) {
      Class<?> loaded = findLoadedClass(name);
      return loaded == null ? loadAgain(name) : loaded;
    }
  }

  private Class<?> loadAgain(String name) throws ClassNotFoundException {
    try (InputStream in = house.getResourceAsStream(name.replace('.', '/') + ".class")) {
      if (in == null) {
        return findClass(name);
      }
      byte[] bytes = in.readAllBytes();
      announce(name.substring(0, name.lastIndexOf('.')));
      return defineClass(
          name, bytes, 0, bytes.length, PluginClassLoader.class.getProtectionDomain());
    } catch (IOException e) {
      throw new ClassNotFoundException(name, e);
    }
  }

  /** A package knows the version of the program. */
  private void announce(String name) {
    if (getDefinedPackage(name) == null) {
      Package first = PluginClassLoader.class.getPackage();
      definePackage(
          name,
          null,
          null,
          null,
          first.getImplementationTitle(),
          first.getImplementationVersion(),
          null,
          null);
    }
  }
}
