package org.parvis.participation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.parvis.catalogue.spi.OfferedTable;
import org.parvis.kernel.Home;
import org.parvis.organizations.Organization;
import org.parvis.organizations.Organizations;
import org.parvis.participation.offered.ResultTable;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The results of the demonstration as open data: of what is over alone, and as its pages say it.
 */
@ProgramTest
class ResultTablesTests {
    @Autowired List<OfferedTable> all;
    @Autowired Organizations organizations;

    private Map<String, ResultTable> tables() {
        return all.stream()
                .filter(ResultTable.class::isInstance)
                .map(ResultTable.class::cast)
                .collect(Collectors.toMap(OfferedTable::name, Function.identity()));
    }

    private Home home(String body) {
        return organizations.byCode(body).map(Organization::home).orElseThrow();
    }

    private List<String> lines(String table, String body) throws IOException {
        StringWriter text = new StringWriter();
        ResultTable one = Objects.requireNonNull(tables().get(table));
        one.write(home(body), text);
        return text.toString().lines().toList();
    }

    @Test
    void everyToolHasItsTableWithWordsInBothLanguages() throws IOException {
        assertThat(tables().keySet())
                .containsExactlyInAnyOrder(
                        "consultations",
                        "propositions",
                        "paroles",
                        "enonces",
                        "budgets-participatifs",
                        "votes-secrets",
                        "qui-a-participe");
        for (ResultTable one : tables().values()) {
            assertThat(one.name()).hasSizeLessThanOrEqualTo(30);
            for (String lang : List.of("fr", "en")) {
                assertThat(one.title().in(lang)).isNotBlank();
                assertThat(one.lineage().in(lang)).isNotBlank();
                assertThat(one.columns()).allMatch(it -> !it.meaning().in(lang).isBlank());
            }
            assertThat(lines(one.name(), "regie-exemple").getFirst().split(","))
                    .containsExactly(
                            one.columns().stream()
                                    .map(OfferedTable.Column::name)
                                    .toArray(String[]::new));
        }
    }

    @Test
    void whatIsInDollarsSaysSoAndNothingElseHasAUnit() {
        assertThat(tables().values())
                .flatExtracting(ResultTable::columns)
                .filteredOn(column -> !column.unit().isEmpty())
                .extracting(OfferedTable.Column::name, column -> column.unit().in("en"))
                .containsOnly(tuple("cost", "dollars"));
    }

    @Test
    void nothingOfAConsultationThatIsOpenIsInThem() throws IOException {
        for (String table : tables().keySet()) {
            assertThat(lines(table, "regie-exemple"))
                    .as(table)
                    .noneMatch(it -> it.startsWith("rue-du-port") || it.startsWith("marche"));
        }
    }

    @Test
    void aTableIsOfTheBodyThatAskedAlone() throws IOException {
        for (String table : tables().keySet()) {
            assertThat(lines(table, "ville-quebec")).as(table).hasSize(1);
        }
    }

    @Test
    void theySayWhatThePagesSay() throws IOException {
        assertThat(lines("consultations", "regie-exemple"))
                .anyMatch(it -> it.startsWith("budget-2026,") && it.contains(",350,350,"))
                .anyMatch(it -> it.startsWith("velo-hiver,"));
        assertThat(lines("budgets-participatifs", "regie-exemple"))
                .filteredOn(it -> it.startsWith("budget-2026,"))
                .hasSize(12)
                .anyMatch(it -> it.contains(",62000,") && it.endsWith("350,equalshares/add1"));
        assertThat(lines("votes-secrets", "regie-exemple"))
                .filteredOn(it -> it.startsWith("nom-du-parc,"))
                .hasSize(3)
                .anyMatch(it -> it.endsWith(",57,124,140"));
        assertThat(lines("propositions", "regie-exemple"))
                .anyMatch(it -> it.startsWith("velo-hiver,plow,false,") && it.contains(",59,0,0,"));
    }

    @Test
    void whoTookPartHasNoFigureUnderTheMinimum() throws IOException {
        List<String> lines =
                lines("qui-a-participe", "regie-exemple").stream()
                        .filter(it -> it.startsWith("budget-2026,rive-aux-pins/gender,"))
                        .toList();
        assertThat(lines).hasSize(3);
        assertThat(lines).anyMatch(it -> it.contains(",woman,Femme,Woman,116,"));
        assertThat(lines)
                .as("three people")
                .anyMatch(it -> it.contains(",other,Un autre genre,Another gender,,"));
    }
}
