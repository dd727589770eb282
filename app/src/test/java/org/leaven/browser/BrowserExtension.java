package org.leaven.browser;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests a {@link TestBrowser}: one for the whole class when it is asked for before all tests,
 * else one for each test. After each test, whatever it noted fails the test.
 *
 * <p>Where no browser is found, the tests are left out, and that is said loudly; with {@code
 * -Dleaven.browser=required} they fail.
 */
public final class BrowserExtension
    implements ExecutionCondition, ParameterResolver, AfterEachCallback {
  private static final Namespace OURS = Namespace.create(BrowserExtension.class);
  private static final String LEFT_OUT =
      """

      ************************************************************************
      *                                                                      *
      *   THE BROWSER TESTS WERE LEFT OUT: no Chromium was found.            *
      *                                                                      *
      *   Nothing says that the site works in a browser. Run bin/test,       *
      *   which installs one, or set LEAVEN_CHROMIUM to the one you have.    *
      *                                                                      *
      ************************************************************************
      """;

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    boolean required = System.getProperty("leaven.browser", "").equals("required");
    if (required || Chromium.find().isPresent()) {
      return ConditionEvaluationResult.enabled("there must be a browser");
    }
    Store store = context.getRoot().getStore(OURS);
    store.getOrComputeIfAbsent(
        LEFT_OUT,
        text -> {
          System.err.println(text);
          return text;
        });
    return ConditionEvaluationResult.disabled("no Chromium was found");
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == TestBrowser.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    Chromium chromium =
        context
            .getRoot()
            .getStore(OURS)
            .getOrComputeIfAbsent(Chromium.class, type -> Chromium.launch(), Chromium.class);
    return context
        .getStore(OURS)
        .getOrComputeIfAbsent(
            TestBrowser.class, type -> new TestBrowser(chromium.browser()), TestBrowser.class);
  }

  @Override
  public void afterEach(ExtensionContext context) {
    TestBrowser browser = context.getStore(OURS).get(TestBrowser.class, TestBrowser.class);
    if (browser != null) {
      browser.assertClean();
    }
  }
}
