package org.parvis.strategy.involved;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parvis.catalogue.Catalogue;
import org.parvis.identity.web.Browser;
import org.parvis.kernel.Home;
import org.parvis.kernel.Ids;
import org.parvis.kernel.LocalizedText;
import org.parvis.measures.Cell;
import org.parvis.measures.CellQuery;
import org.parvis.measures.FactKinds;
import org.parvis.measures.Measures;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** What is done with people before a service goes online counts towards target 1. */
@ProgramTest
class InvolvementTests {
    private static final String SERVICE = "community-grant";

    @Autowired MockMvc mvc;
    @Autowired Involvements involvements;
    @Autowired Catalogue catalogue;
    @Autowired Measures measures;
    @Autowired ZoneId zone;

    @Test
    void eachServiceCountsOnceAndOtherwiseWhenTheLogSaysMore() {
        involvements.count();
        assertThat(counted("no")).isEqualTo(1);
        LocalDate launched = LocalDate.ofInstant(catalogue.launches().get(SERVICE), zone);
        keep(launched); // on the day itself is too late
        assertThat(counted("no")).isEqualTo(1);
        keep(launched.minusDays(1));
        assertThat(counted("no")).isZero();
        assertThat(counted("yes")).isEqualTo(1);
        assertThat(involvements.count()).isZero();
        assertThat(counted("yes")).isEqualTo(1);
    }

    @Test
    void aDesignerWritesDownWhatWasDone() throws Exception {
        Browser designer = new Browser(mvc, "192.0.2.192");
        designer.open("/fr/demonstration").submit("/fr/demonstration", "part", "vq-designer");
        String here = "/fr/atelier/access-request/4/implication";
        designer.open("/fr/atelier/access-request");
        assertThat(designer.page().select("a[href=" + here + "]")).isNotEmpty();
        designer.open(here);
        designer.submit(here, "kind", "interview", "people", "0");
        assertThat(designer.status()).isEqualTo(422);
        assertThat(designer.page().select(".govuk-error-summary a")).hasSize(3);
        designer.submit(
                here,
                "kind",
                "interview",
                "held-day",
                "3",
                "held-month",
                "2",
                "held-year",
                "2026",
                "people",
                "12",
                "learned",
                "Le bouton ne se voyait pas");
        assertThat(designer.status()).isEqualTo(303);
        designer.follow();
        assertThat(designer.text()).contains("Le bouton ne se voyait pas").contains("12");
        Browser anybody = new Browser(mvc, "192.0.2.193");
        anybody.open("/fr/barometre/cible-1?kept=no");
        assertThat(anybody.text()).contains("Journal d’implication").contains("Le bouton");
    }

    private void keep(LocalDate day) {
        involvements.keep(
                List.of(
                        new Involvement(
                                Ids.next(),
                                new Home(Ids.next()),
                                SERVICE,
                                Involvement.Kind.INTERVIEW,
                                day,
                                5,
                                LocalizedText.of("Fictif", "Fictitious"),
                                null,
                                Instant.EPOCH)));
    }

    private long counted(String involved) {
        return measures
                .cells(
                        CellQuery.of(
                                        YearMonth.of(2020, 1),
                                        YearMonth.of(2100, 1),
                                        FactKinds.SERVICE_LAUNCHED)
                                .about(SERVICE))
                .stream()
                .filter(cell -> cell.dimension("involved").equals(involved))
                .mapToLong(Cell::n)
                .sum();
    }
}
