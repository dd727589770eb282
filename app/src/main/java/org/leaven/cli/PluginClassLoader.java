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
 * Loads JBake and Leaven a second time, together with the JARs of the option {@code --classpath}.
 *
 * <p>JBake's classes look for engines, extractors and tools in the class loader that loaded them.
 * So JBake and Leaven are loaded again here, together with those JARs; every other library comes
 * from the application's class loader, and takes precedence over one of the same name in the JARs.
 */
final class PluginClassLoader extends URLClassLoader {
  private static final String NAME = "plugins";
  private static final List<String> RELOADED = List.of("org.leaven.", "org.jbake.");

  static {
    registerAsParallelCapable();
  }

  private final ClassLoader application;

  private PluginClassLoader(URL[] classPath, ClassLoader application) {
    super(NAME, classPath, application);
    this.application = application;
  }

  /** Whether this class itself was loaded by a plug-in class loader. */
  static boolean isHere() {
    return NAME.equals(PluginClassLoader.class.getClassLoader().getName());
  }

  /** Runs a command with JARs and folders on its class path; returns its exit status. */
  static int run(List<Path> classPath, PrintWriter out, PrintWriter err, String... args)
      throws IOException {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    try (PluginClassLoader plugins =
        new PluginClassLoader(urls(classPath), PluginClassLoader.class.getClassLoader())) {
      thread.setContextClassLoader(plugins);
      Object status =
          Class.forName(Main.class.getName(), true, plugins)
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

  private static URL[] urls(List<Path> classPath) throws MalformedURLException {
    List<URL> urls = new ArrayList<>();
    for (Path path : classPath) {
      urls.add(path.toUri().toURL());
    }
    return urls.toArray(URL[]::new);
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (RELOADED.stream().noneMatch(name::startsWith)) {
      return super.loadClass(name, resolve);
    }
    synchronized (getClassLoadingLock(name)) {
      Class<?> loaded = findLoadedClass(name);
      return loaded == null ? loadAgain(name) : loaded;
    }
  }

  private Class<?> loadAgain(String name) throws ClassNotFoundException {
    try (InputStream in = application.getResourceAsStream(name.replace('.', '/') + ".class")) {
      if (in == null) {
        return findClass(name);
      }
      byte[] bytes = in.readAllBytes();
      definePackageOf(name.substring(0, name.lastIndexOf('.')));
      return defineClass(
          name, bytes, 0, bytes.length, PluginClassLoader.class.getProtectionDomain());
    } catch (IOException e) {
      throw new ClassNotFoundException(name, e);
    }
  }

  /** Defines the package of a class with the program's title and version. */
  private void definePackageOf(String name) {
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
