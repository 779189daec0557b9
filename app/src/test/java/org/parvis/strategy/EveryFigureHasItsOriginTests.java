package org.parvis.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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

/**
 * Follows every figure of the barometer to what it is made of: from the number to its page, from
 * there to its formula, its lines and its services, and from the lines back to the number.
 */
@ProgramTest
class EveryFigureHasItsOriginTests {
    final Home home = new Home(Ids.next());

    @Autowired MockMvcTester mvc;
    @Autowired Measures measures;

    @BeforeEach
    void someOfEach() {
        var facts = new ArrayList<MeasuredFact>();
        for (String kind : List.of(FactKinds.REQUEST_RECEIVED, FactKinds.ANSWER_IN_TERM)) {
            facts.add(fact(kind, 1).by(FactKinds.CHANNEL, "web"));
            facts.add(fact(kind, 2).by(FactKinds.CHANNEL, "mail"));
        }
        facts.add(fact(FactKinds.FORM_SENT, 1).by("longer", "yes"));
        facts.add(fact(FactKinds.FORM_ABANDONED, 1));
        facts.add(fact(FactKinds.SIGN_IN, 1).by(FactKinds.OUTCOME, "failed"));
        facts.add(fact(FactKinds.FORM_ONCE_ONLY, 1).by(FactKinds.CHANNEL, "web"));
        measures.record(facts);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/fr/barometre", "/en/barometer", "/fr/barometre?p=36m"})
    void everyFigureLeadsToItsOrigin(String barometer) throws Exception {
        Document page = page(barometer);
        int shown = 0;
        for (Element row : page.select(".pv-target")) {
            if (row.select(".pv-fig-big").text().matches(".*\\d.*")) {
                shown++;
                follow(row.select("h3 a[href]").attr("href"));
                assertThat(row.select(".pv-prov a[href]").attr("href"))
                        .as("the origin is a link: " + row.text())
                        .isEqualTo(row.select("h3 a[href]").attr("href"));
            }
        }
        assertThat(shown).isGreaterThanOrEqualTo(6);
    }

    /** The page of a figure: formula, parts, proof, data; and each link of its tables. */
    private void follow(String address) throws Exception {
        assertThat(address).startsWith("/");
        Document page = page(address);
        assertThat(page.select("#formula, #proof")).as(address).hasSize(2);
        String csv = page.select("a[href*=.csv]").attr("href");
        String json = page.select("a[href*=.json]").attr("href");
        assertThat(body(json)).contains("\"lines\"");
        assertThat(total(csv)).as("the lines of " + address).isPositive();
        for (String link : tableLinks(page)) {
            assertThat(page(link).select("h1")).as(link).hasSize(1);
        }
    }

    private static Set<String> tableLinks(Document page) {
        var links = new HashSet<String>();
        page.select("main table a[href^=/], main .govuk-pagination a[href]")
                .forEach(link -> links.add(link.attr("href")));
        return links;
    }

    /** How many things the lines count, so that a figure is never made of nothing. */
    private long total(String csv) throws Exception {
        try (CsvReader<NamedCsvRecord> lines = CsvReader.builder().ofNamedCsvRecord(body(csv))) {
            return lines.stream().mapToLong(line -> Long.parseLong(line.getField("n"))).sum();
        }
    }

    private MeasuredFact fact(String kind, int number) {
        return MeasuredFact.one(
                kind,
                home + kind + number,
                new RecordRef("test", home, Ids.next()),
                "access-request",
                ProgramClock.countedToday().minusDays(1));
    }

    private Document page(String address) throws Exception {
        return Jsoup.parse(body(address));
    }

    private String body(String address) throws Exception {
        var result = mvc.get().uri(address).exchange();
        assertThat(result).as(address).hasStatusOk();
        return result.getResponse().getContentAsString(StandardCharsets.UTF_8);
    }
}
