package org.parvis.strategy.services;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parvis.kernel.Home;
import org.parvis.kernel.Ids;
import org.parvis.kernel.RecordRef;
import org.parvis.measures.FactKinds;
import org.parvis.measures.MeasuredFact;
import org.parvis.measures.Measures;
import org.parvis.strategy.Interval;
import org.parvis.strategy.Ratio;
import org.parvis.testing.ProgramClock;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@ProgramTest
class ServiceFiguresTests {
    /** An address that no other test asked for: its page is not kept yet. */
    private static final String ANEW = "?kept=no";

    private static final String SERVICE = "name-change";

    final Home home = new Home(Ids.next());
    final LocalDate today = ProgramClock.countedToday().minusDays(1);

    @Autowired MockMvcTester mvc;
    @Autowired Measures measures;

    @BeforeEach
    void counted() {
        measures.forget(FactKinds.DECISION_RATED);
        measures.forget(FactKinds.FORM_ABANDONED);
        measures.forget(FactKinds.FORM_SENT);
        var facts = new ArrayList<MeasuredFact>();
        for (int i = 0; i < 8; i++) {
            facts.add(fact(FactKinds.DECISION_RATED, i).by(FactKinds.EASY, i < 6 ? "yes" : "no"));
            facts.add(fact(FactKinds.FORM_SENT, i).withValue(10 + i));
        }
        facts.add(fact(FactKinds.FORM_ABANDONED, 0));
        facts.add(fact(FactKinds.FORM_ABANDONED, 1));
        measures.record(facts);
    }

    @Test
    void aServiceSaysItsFiguresInWordsAndAsData() throws Exception {
        String page = body("/fr/barometre/services/" + SERVICE + ANEW);
        assertThat(page)
                .contains("8 sur 10")
                .contains("La moitié en 13 minutes ou moins")
                .contains("des 8 personnes")
                .contains("/fr/barometre/services/");
        assertThat(body("/en/barometer/services/" + SERVICE + ANEW)).contains("8 of 10");
        assertThat(body("/fr/barometre/services/" + SERVICE + "/donnees.csv" + ANEW))
                .startsWith("service,from,to,measure")
                .contains("forms-sent,,8,10,")
                .contains("easy,,6,8,0.4");
        assertThat(body("/en/barometer/services/" + SERVICE + "/data.json" + ANEW))
                .contains("\"measure\" : \"easy\"");
    }

    @Test
    void itsStartPageAndTheListLeadThere() throws Exception {
        assertThat(body("/fr/services/access-request")).contains("href=\"/fr/barometre/services/");
        assertThat(body("/fr/barometre/services")).contains("href=\"/fr/barometre/services/");
        assertThat(body("/fr/barometre")).contains("href=\"/fr/barometre/services\"");
    }

    @Test
    void anAuditIsReportedWithItsFileAndLine() throws Exception {
        assertThat(body("/fr/barometre/services/access-request"))
                .contains("49 sur 50")
                .contains("demonstration.yaml");
    }

    @Test
    void whatIsNotThereIsNotFound() {
        assertThat(mvc.get().uri("/fr/barometre/services/nothing")).hasStatus(404);
        assertThat(mvc.get().uri("/fr/barometre/services/" + SERVICE + "/donnees.exe"))
                .hasStatus(404);
    }

    @ParameterizedTest
    @CsvSource({"0, 10, 0.0, 0.2775", "5, 10, 0.2366, 0.7634", "10, 10, 0.7225, 1.0"})
    void aShareOfASampleIsToldWithItsInterval(long n, long of, double low, double high) {
        Interval interval = Interval.of(new Ratio(n, of));
        assertThat(interval.low()).isCloseTo(low, within(0.0001));
        assertThat(interval.high()).isCloseTo(high, within(0.0001));
    }

    @Test
    void anAuditThatMeetsMoreThanThereIsIsRefusedWithItsLine() {
        String text =
                """
                audits:
                  - service: a
                    on: 2026-01-01
                    standard: { fr: n, en: n }
                    auditor: x
                    met: 51
                    of: 50
                    evidence: { fr: n, en: n }
                """;
        assertThat(Audits.read("a.yaml", text).toString())
                .contains("strategy.file.auditMet")
                .contains("51");
    }

    private MeasuredFact fact(String kind, int number) {
        return MeasuredFact.one(
                        kind,
                        home + kind + number,
                        new RecordRef("test", home, Ids.next()),
                        SERVICE,
                        today)
                .by(FactKinds.CHANNEL, "web");
    }

    private String body(String path) throws Exception {
        var result = mvc.get().uri(path).exchange();
        assertThat(result).hasStatusOk();
        // spaces that do not break are the typesetter's affair
        String page = result.getResponse().getContentAsString(StandardCharsets.UTF_8);
        return page.replace('\u00a0', ' ').replace('\u202f', ' ');
    }
}
