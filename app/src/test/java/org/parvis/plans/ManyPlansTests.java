package org.parvis.plans;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parvis.identity.web.Browser;
import org.parvis.testing.ProgramTest;
import org.parvis.testing.SqlCounter;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** What shows all plans together asks the database far fewer times than there are plans. */
@ProgramTest
class ManyPlansTests {
    private static final int BUDGET = 12;

    @Autowired MockMvc mvc;
    @Autowired Published published;
    @Autowired SqlCounter.OfProgram statements;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/fr/barometre/plans",
                "/fr/barometre/feuille-de-route",
                "/fr/equipe/bureau-central"
            })
    void pagesOfAllPlansAskOnce(String path) throws Exception {
        Browser central = new Browser(mvc, "192.0.2.192");
        central.open("/fr/demonstration").submit("/fr/demonstration", "part", "mcn-head");
        central.open(path);
        assertThat(published.all()).hasSizeGreaterThan(BUDGET);
        assertThat(statements.during(() -> central.open(path))).hasSizeLessThanOrEqualTo(BUDGET);
        assertThat(central.status()).isEqualTo(200);
    }
}
