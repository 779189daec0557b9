package org.parvis.acceptance;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;

/**
 * All rules of axe on the page as it stands. Its results are reduced in the page to what is wrong:
 * what passes is most of them, and describing it took longer than looking.
 */
final class Axe {
    private static final String RUN =
            """
            async () => {
              const found = await axe.run(document, {resultTypes: ['violations']});
              return found.violations.map(rule => rule.id + ' ' + rule.nodes[0].html);
            }
            """;
    private static final String SCRIPT = AxeBuilder.getAxeScript();

    private Axe() {}

    /** The rule and the first element of each fault. */
    static List<String> faults(Page page) {
        if (Boolean.FALSE.equals(page.evaluate("'axe' in window"))) {
            page.evaluate(SCRIPT);
        }
        return ((List<?>) page.evaluate(RUN)).stream().map(String::valueOf).toList();
    }
}
