package org.parvis.opendata.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.ds.MessageCatalogue;
import org.parvis.identity.web.Browser;
import org.parvis.kernel.Home;
import org.parvis.kernel.Ids;
import org.parvis.kernel.LocalizedText;
import org.parvis.kernel.RecordRef;
import org.parvis.measures.FactKinds;
import org.parvis.measures.MeasuredFact;
import org.parvis.measures.Measures;
import org.parvis.opendata.PublishedData;
import org.parvis.opendata.Version;
import org.parvis.organizations.Organizations;
import org.parvis.portal.Outages;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the platform knows of a body is read by programs once the body has signed its release. */
@ProgramTest
class PlatformTablesTests {
    @Autowired MockMvc mvc;
    @Autowired BeanFactory beans;
    @Autowired OfferedRoom room;
    @Autowired PublishedData data;
    @Autowired MessageCatalogue messages;
    @Autowired Measures measures;
    @Autowired Outages outages;
    @Autowired Organizations organizations;
    @Autowired InstantSource clock;

    private Publishing publishing;

    @BeforeEach
    void begin() {
        publishing = new Publishing(beans);
    }

    /** The rows that a program reads after the release; before it, nothing is there. */
    private JsonNode released(String table) throws Exception {
        String name = table + "-ville-quebec";
        room.take(table, publishing.agent("vq-designer"), messages.forLanguage("fr"));
        assertThat(data.find(name)).as("nothing is public before its release").isEmpty();
        publishing.finish(name);
        Version version = data.find(name).orElseThrow();
        assertThat(version.columns())
                .allMatch(column -> !column.meaning().in("fr").isEmpty())
                .allMatch(column -> !column.meaning().in("en").isEmpty())
                .as("what has no unit says none, rather than an empty one")
                .allMatch(column -> !column.unit().texts().containsValue(""));
        assertThat(version.description().title().has("en")).isTrue();
        assertThat(version.description().beside().lineage().said()).isTrue();
        String asked = "/api/3/action/datastore_search?limit=1000&resource_id=";
        byte[] read =
                mvc.perform(MockMvcRequestBuilders.get(asked + version.resource()))
                        .andReturn()
                        .getResponse()
                        .getContentAsByteArray();
        return JsonMapper.shared().readTree(read).get("result").get("records");
    }

    private static List<String> each(JsonNode rows, String column) {
        List<String> all = new ArrayList<>();
        rows.forEach(row -> all.add(row.get(column).asString()));
        return all;
    }

    private void decided(Home city, LocalDate day, int days) {
        var record = new RecordRef("case", city, Ids.next());
        var fact =
                new MeasuredFact(
                        FactKinds.FILE_DECIDED,
                        "delais-" + record.id(),
                        record,
                        city,
                        "delais-essai",
                        Map.of(),
                        day,
                        1,
                        BigDecimal.valueOf(days));
        measures.record(List.of(fact));
    }

    @Test
    void delaysOfServicesAreReadByMonthAndNoSmallMonthIsAmongThem() throws Exception {
        Home city = organizations.byCode("ville-quebec").orElseThrow().home();
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        LocalDate many = YearMonth.from(today).minusMonths(4).atDay(3);
        LocalDate few = YearMonth.from(today).minusMonths(5).atDay(3);
        IntStream.rangeClosed(1, 7).forEach(n -> decided(city, many, 10 * n));
        IntStream.rangeClosed(1, 4).forEach(n -> decided(city, few, n));
        JsonNode rows = released("delais-services");
        JsonNode own =
                rows.valueStream()
                        .filter(row -> row.get("service").stringValue().equals("delais-essai"))
                        .reduce((one, other) -> JsonMapper.shared().nullNode())
                        .orElseThrow();
        assertThat(own.get("month").stringValue()).isEqualTo(many.withDayOfMonth(1).toString());
        assertThat(own.get("answers").intValue()).isEqualTo(7);
        assertThat(own.get("days_low").intValue()).isEqualTo(10);
        assertThat(own.get("days_median").intValue()).isEqualTo(40);
        assertThat(own.get("days_high").intValue()).isEqualTo(70);
        assertThat(rows.valueStream().map(row -> row.get("answers").intValue()))
                .allMatch(answers -> answers >= 5);
    }

    @Test
    void outagesAreReadAsTheStatusPageTellsThem() throws Exception {
        var end = clock.instant().minus(40, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
        var what = LocalizedText.of("Panne d’essai publiée", "Published test outage");
        var effect = LocalizedText.of("Rien n’ouvrait.", "Nothing opened.");
        outages.record(end.minus(95, ChronoUnit.MINUTES), end, what, effect, false);
        JsonNode rows = released("pannes");
        JsonNode own =
                rows.valueStream()
                        .filter(row -> row.get("what_en").stringValue().equals(what.in("en")))
                        .findFirst()
                        .orElseThrow();
        assertThat(own.get("minutes").intValue()).isEqualTo(95);
        assertThat(own.get("ended_at").stringValue() + "Z").isEqualTo(end.toString());
        assertThat(own.get("effect_fr").stringValue()).isEqualTo(effect.in("fr"));
        assertThat(own.get("more_time").booleanValue()).isFalse();
    }

    @Test
    void plansAreReadByInitiativeAndByTarget() throws Exception {
        JsonNode initiatives = released("plan-initiatives");
        assertThat(each(initiatives, "initiative")).contains("guichet", "lettres", "donnees");
        JsonNode desk =
                initiatives
                        .valueStream()
                        .filter(row -> row.get("initiative").stringValue().equals("guichet"))
                        .findFirst()
                        .orElseThrow();
        assertThat(desk.get("cost").intValue()).isEqualTo(640_000);
        assertThat(desk.get("done").intValue()).isEqualTo(85);
        assertThat(desk.get("spent").intValue()).isEqualTo(545_000);
        assertThat(desk.get("services").stringValue()).isEqualTo("access-request; address-change");
        JsonNode targets = released("plan-cibles");
        assertThat(
                        targets.valueStream()
                                .filter(row -> row.get("target").stringValue().equals("t3"))
                                .map(row -> row.get("year").asString() + " " + row.get("promised"))
                                .toList())
                .containsExactly("2026 63", "2027 70", "2028 79", "2029 85");
    }

    @Test
    void theRoomOffersThemWithTheirLineageInBothLanguages() throws Exception {
        Browser author = new Browser(mvc, "198.51.100.237");
        author.open("/fr/demonstration").submit("/fr/demonstration", "part", "vq-designer");
        author.open("/fr/equipe/donnees-plateforme");
        assertThat(author.text())
                .contains("Délais réels des services", "Un mois de moins de cinq réponses")
                .contains("Pannes de la plateforme", "comme sur la page d’état")
                .contains("Initiatives du plan", "Cibles du plan");
        assertThat(author.open("/en/team/data-platform").text())
                .contains("Real delays of services", "Outages of the platform")
                .contains(
                        "Initiatives of the transformation plan", "Drawn from the last published");
    }
}
