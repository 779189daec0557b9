package org.parvis.forms.drafts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.parvis.forms.spi.Typed;
import org.parvis.kernel.Home;
import org.parvis.measures.Cell;
import org.parvis.measures.CellQuery;
import org.parvis.measures.FactKinds;
import org.parvis.measures.Measures;
import org.parvis.organizations.Organizations;
import org.parvis.organizations.members.HandoversForTests;
import org.parvis.testing.ProgramClock;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.annotation.Autowired;

/** A form that nobody sent counts for the body that it was meant for. */
@ProgramTest
class AbandonedFormsTests {
    private static final String OF_MANY = "access-request";
    private static final String OF_ONE = "day-camp";

    @Autowired FormFacts facts;
    @Autowired Measures measures;
    @Autowired Organizations organizations;
    @Autowired HandoversForTests bodies;

    @AfterEach
    void asBefore() {
        bodies.undo();
    }

    @Test
    void aFormOfSeveralBodiesCountsForTheOneChosenAndForNoneBefore() {
        Map<Home, Long> before = counted(OF_MANY);
        abandon(OF_MANY, Map.of("body", Typed.of("opc")));
        abandon(OF_MANY, Map.of());
        abandon(OF_MANY, Map.of("body", Typed.of("nobody-known")));
        assertThat(more(OF_MANY, before, home("opc"))).isEqualTo(1);
        assertThat(more(OF_MANY, before, Home.NONE)).isEqualTo(2);
        assertThat(more(OF_MANY, before, home("ville-quebec"))).isZero();
    }

    @Test
    void aFormOfOneBodyCountsForIt() {
        Map<Home, Long> before = counted(OF_ONE);
        abandon(OF_ONE, Map.of());
        assertThat(more(OF_ONE, before, home("ville-quebec"))).isEqualTo(1);
    }

    @Test
    void afterAMergerTheSuccessorCountsAndWhatWasBeforeStays() {
        Map<Home, Long> before = counted(OF_MANY);
        abandon(OF_MANY, Map.of("body", Typed.of("cssdm")));
        bodies.merge("cssdm", "saaq");
        abandon(OF_MANY, Map.of("body", Typed.of("cssdm")));
        assertThat(more(OF_MANY, before, home("cssdm"))).isEqualTo(1);
        assertThat(more(OF_MANY, before, home("saaq"))).isEqualTo(1);
    }

    private void abandon(String service, Map<String, Typed> typed) {
        facts.abandoned(List.of(new DraftTable.Abandoned(UUID.randomUUID(), service, typed)));
    }

    private Home home(String code) {
        return organizations.byCode(code).orElseThrow().home();
    }

    private long more(String service, Map<Home, Long> before, Home home) {
        return counted(service).getOrDefault(home, 0L) - before.getOrDefault(home, 0L);
    }

    private Map<Home, Long> counted(String service) {
        YearMonth month = YearMonth.from(ProgramClock.countedToday());
        return measures
                .cells(
                        CellQuery.of(
                                        month.minusMonths(1),
                                        month.plusMonths(1),
                                        FactKinds.FORM_ABANDONED)
                                .about(service))
                .stream()
                .collect(Collectors.groupingBy(Cell::home, Collectors.summingLong(Cell::n)));
    }
}
