package org.parvis.strategy.barometer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.parvis.kernel.Home;
import org.parvis.kernel.Ids;
import org.parvis.kernel.RecordRef;
import org.parvis.measures.FactKinds;
import org.parvis.measures.MeasuredFact;
import org.parvis.measures.Measures;
import org.parvis.testing.ProgramClock;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@ProgramTest
class BarometerWebTests {
    final LocalDate today = ProgramClock.countedToday().minusDays(1);

    @Autowired MockMvcTester mvc;
    @Autowired Measures measures;

    @Test
    void theBarometerMovesWhenFactsAreRecorded() throws Exception {
        String key = UUID.randomUUID().toString();
        Home home = new Home(Ids.next());
        measures.record(
                List.of(
                        fact(FactKinds.REQUEST_RECEIVED, home, key + "/1")
                                .by(FactKinds.CHANNEL, "web"),
                        fact(FactKinds.REQUEST_RECEIVED, home, key + "/2")
                                .by(FactKinds.CHANNEL, "mail"),
                        fact(FactKinds.ANSWER_IN_TERM, home, key + "/3")
                                .by(FactKinds.CHANNEL, "web"),
                        fact(FactKinds.ANSWER_DEEMED_REFUSED, home, key + "/4")
                                .by(FactKinds.CHANNEL, "mail")));
        for (int i = 5; i < 10; i++) {
            measures.record(
                    List.of(
                            fact(FactKinds.ANSWER_IN_TERM, home, key + "/" + i)
                                    .by(FactKinds.CHANNEL, "web")));
        }
        assertThat(body("/fr/barometre"))
                .contains("/fr/barometre/cible-3")
                .contains("formule")
                .contains("En route");
        assertThat(body("/en/barometer")).contains("/en/barometer/target-3");
        assertThat(body("/fr/barometre/cible-3")).contains("Par la poste").contains("Empreinte");
        assertThat(body("/en/barometer/legal-term")).contains("By mail").contains("Digest");
        assertThat(body("/fr/barometre/donnees.csv"))
                .startsWith("figure,formula_version")
                .contains("t3,1,")
                .contains(
                        ",access-request-"
                                + home.toString().substring(0, 8)
                                + ",mail,computed,online,0");
        assertThat(body("/en/barometer/target-3/data.json")).contains("\"digest\" : \"sha-256:");
    }

    @Test
    void whatIsNotThereIsNotFound() {
        for (String path :
                List.of(
                        "/fr/barometre/cible-6",
                        "/fr/barometre/x/donnees.csv",
                        "/fr/barometre/donnees.exe",
                        "/fr/barometre?o=nobody")) {
            assertThat(mvc.get().uri(path)).hasStatus(404);
        }
    }

    private MeasuredFact fact(String kind, Home home, String key) {
        String service = "access-request-" + home.toString().substring(0, 8);
        return MeasuredFact.one(
                kind, key, new RecordRef("case-file", home, Ids.next()), service, today);
    }

    private String body(String path) throws Exception {
        var result = mvc.get().uri(path).exchange();
        assertThat(result).hasStatusOk();
        return result.getResponse().getContentAsString(StandardCharsets.UTF_8);
    }
}
