package org.leaven.browser;

import com.deque.html.axecore.args.AxeRuleOptions;
import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;

/**
 * The checker axe with all of its rules, also that of WCAG 2.2 AA which it leaves out by itself.
 */
final class AxeRules {
  private AxeRules() {}

  static AxeBuilder on(Page page) {
    AxeRuleOptions enabled = new AxeRuleOptions();
    enabled.setEnabled(true);
    AxeRunOptions options = new AxeRunOptions();
    options.setRules(Map.of("target-size", enabled));
    return new AxeBuilder(page).options(options);
  }

  /** What is wrong, and where. */
  static List<String> violations(AxeBuilder axe) {
    return axe.analyze().getViolations().stream()
        .flatMap(rule -> rule.getNodes().stream().map(node -> rule.getId() + ": " + node.getHtml()))
        .toList();
  }
}
