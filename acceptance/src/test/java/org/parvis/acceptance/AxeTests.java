package org.parvis.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import org.junit.jupiter.api.Test;
import org.parvis.acceptance.Browser.Screen;

/** The look that is shortened sees what the whole one does. */
class AxeTests {
    @Test
    void itFindsWhatItsOwnBuilderFinds() {
        try (Browser anyone = Browser.open(Screen.DESKTOP, true, false)) {
            anyone.page()
                    .setContent(
                            "<html><body><img src=a.png><input><h3 style='color:#ccc;background:#fff'>A"
                                    + "</h3><a href=#></a><ul><p>b</p></ul></body></html>");

            assertThat(Axe.faults(anyone.page()).stream().map(fault -> fault.replaceAll(" .*", "")))
                    .hasSizeGreaterThan(5)
                    .containsExactlyInAnyOrderElementsOf(
                            new AxeBuilder(anyone.page())
                                    .analyze().getViolations().stream()
                                            .map(rule -> rule.getId())
                                            .toList());
        }
    }
}
