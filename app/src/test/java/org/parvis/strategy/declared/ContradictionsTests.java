package org.parvis.strategy.declared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.identity.web.Browser;
import org.parvis.kernel.Home;
import org.parvis.kernel.Ids;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.RecordRef;
import org.parvis.measures.Cell;
import org.parvis.measures.CellQuery;
import org.parvis.measures.FactKinds;
import org.parvis.measures.MeasuredFact;
import org.parvis.measures.Measures;
import org.parvis.platform.Scenes;
import org.parvis.strategy.Counted;
import org.parvis.strategy.Names;
import org.parvis.strategy.Periods;
import org.parvis.strategy.declared.Declaration.Origin;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** A total that somebody states stands beside what the program counted of the same. */
@ProgramTest
class ContradictionsTests {
    private static final String THING = "requests-of-year";
    private static final String SERVICE = "access-request";
    private static final String ABROAD = "demo-benefit";

    @Autowired MockMvc mvc;
    @Autowired Scenes scenes;
    @Autowired Measures measures;
    @Autowired Declarations declarations;
    @Autowired Contradictions contradictions;
    @Autowired Platforms platforms;
    @Autowired PlatformFeed feed;
    @Autowired Names names;
    @Autowired Periods periods;

    private LocalDate today;

    /** When things are counted, and stated first; what corrects it is stated the day after. */
    private LocalDate first;

    @BeforeEach
    void daysOfOneMonth() {
        today = periods.today();
        first = today.getDayOfMonth() == 1 ? today : today.minusDays(1);
    }

    @Test
    void moreCountedThanDeclaredIsShownAskedOnceAndGoesWhenCorrected() throws Exception {
        Home body = home("mcn");
        long counted = count(body, SERVICE, 40);
        state(body, first, counted / 2);
        contradictions.look();
        assertThat(contradictions.of(body)).hasSize(1);
        UUID found = contradictions.of(body).getFirst().id();
        long here = contradictions.of(body).getFirst().counted();
        assertThat(mails(found)).isEqualTo(1);
        contradictions.look();
        assertThat(mails(found)).as("asked once, not each time").isEqualTo(1);
        for (String page :
                List.of("/fr/barometre/cible-3?o=mcn", "/fr/barometre/services/demande-acces")) {
            assertThat(text(page))
                    .contains("Valeurs contredites")
                    .contains(counted / 2 + " selon l’organisme (déclaré)")
                    .contains(here + " selon ce qui est compté ici (calculé)");
        }
        state(body, first.plusDays(1), counted);
        contradictions.look();
        assertThat(contradictions.of(body)).isEmpty();
        assertThat(text("/fr/barometre/cible-3?o=mcn")).doesNotContain("Valeurs contredites");
    }

    @Test
    void whatIsEqualOrWithinTheToleranceIsNotContested() {
        Home body = home("ville-montreal");
        long counted = count(body, SERVICE, 100);
        state(body, first, counted);
        contradictions.look();
        assertThat(contradictions.of(body)).isEmpty();
        state(body, first.plusDays(1), counted - 3);
        contradictions.look();
        assertThat(contradictions.of(body)).isEmpty();
    }

    /** The body may have requests that the program does not see. */
    @Test
    void fewerCountedThanDeclaredIsNoContradictionWhereOnlyAPartIsSeen() {
        Home body = home("ramq");
        long counted = count(body, SERVICE, 10);
        state(body, today, counted + 500);
        contradictions.look();
        assertThat(contradictions.of(body)).isEmpty();
    }

    /** What is compared moves no figure: nothing is counted twice. */
    @Test
    void aComparedTotalAddsNoFact() {
        Home body = new Home(Ids.next());
        state(body, today, 77);
        YearMonth month = YearMonth.from(today);
        assertThat(measures.cells(CellQuery.of(month, month, FactKinds.REQUEST_RECEIVED).in(body)))
                .isEmpty();
    }

    @Test
    void aBodyConfirmsOnItsPageAndItsWordsArePublic() throws Exception {
        Home body = home("opc");
        long counted = count(body, SERVICE, 60);
        state(body, first, 1);
        contradictions.look();
        String page = "/fr/equipe/chiffres";
        Browser head = new Browser(mvc, "192.0.2.195");
        head.open("/fr/demonstration").submit("/fr/demonstration", "part", "opc-head");
        head.open(page);
        assertThat(head.text()).contains("À confirmer ou à corriger").contains("" + counted);
        String id = contradictions.of(body).getFirst().id().toString();
        head.submit(page + "/confirmer", "id", id, "words", " ");
        assertThat(head.status()).isEqualTo(422);
        assertThat(head.page().select(".govuk-error-summary a").attr("href"))
                .isEqualTo("#words-" + id);
        head.submit(page + "/confirmer", "id", id, "words", "Les doublons sont retirés");
        head.follow();
        assertThat(head.text()).contains("Les doublons sont retirés");
        assertThat(text("/en/barometer/target-3")).contains("Confirmed by the body on");
        state(body, first.plusDays(1), 2);
        contradictions.look();
        assertThat(contradictions.of(body))
                .as("other numbers are asked again")
                .allMatch(Contradiction::waits)
                .hasSize(1);
    }

    @Test
    void nobodyConfirmsForAnotherBody() {
        Home body = home("saaq");
        count(body, SERVICE, 30);
        state(body, today, 1);
        contradictions.look();
        UUID id = contradictions.of(body).getFirst().id();
        assertThat(contradictions.confirm(home("banq"), Ids.next(), id, "Nous confirmons"))
                .isEqualTo(Outcome.refused("strategy.contested.refused.gone"));
        assertThat(contradictions.of(body)).allMatch(Contradiction::waits);
    }

    @Test
    void aTotalThatAPlatformToldIsContestedUntilAMessageCorrectsIt() throws Exception {
        Home body = home("mess");
        KeyPair key = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        platforms.sign("mess", key.getPublic());
        assertThat(tell(key, "first", null, 3)).isEqualTo(Outcome.ok(1));
        long before = imported(body);
        count(body, ABROAD, Math.toIntExact(2 * before));
        contradictions.look();
        assertThat(contradictions.of(body))
                .extracting(one -> one.claim().said() + " " + one.counted())
                .containsExactly(before + " " + 2 * before);
        assertThat(text("/en/barometer/platforms"))
                .contains(before + " according to the body (imported)");

        assertThat(tell(key, "second", "first", 3 + before)).isEqualTo(Outcome.ok(2));
        assertThat(imported(body)).as("as if it had been told right").isEqualTo(2 * before);
        contradictions.look();
        assertThat(contradictions.of(body)).isEmpty();
        assertThat(tell(key, "third", "first", 14))
                .isEqualTo(Outcome.refused("strategy.feed.corrected", "first"));
        assertThat(tell(key, "fourth", "never", 14))
                .isEqualTo(Outcome.refused("strategy.feed.corrects", "never"));
        assertThat(imported(body)).isEqualTo(2 * before);
    }

    private Outcome<Integer> tell(KeyPair key, String id, @Nullable String corrects, long web)
            throws Exception {
        String message =
                """
                {"id": "%s", "day": "%s",%s "services": [{"service": "%s", "requests": {"web": %d}}]}"""
                        .formatted(
                                id,
                                today,
                                corrects == null ? "" : " \"corrects\": \"" + corrects + "\",",
                                ABROAD,
                                web);
        byte[] bytes = message.getBytes(StandardCharsets.UTF_8);
        Signature signing = Signature.getInstance("Ed25519");
        signing.initSign(key.getPrivate());
        signing.update(bytes);
        return feed.take("mess", bytes, signing.sign());
    }

    private long imported(Home body) {
        YearMonth month = YearMonth.from(today);
        return measures
                .cells(
                        CellQuery.of(month, month, FactKinds.REQUEST_RECEIVED)
                                .in(body)
                                .about(ABROAD))
                .stream()
                .filter(cell -> cell.dimension(Counted.ORIGIN).equals("imported"))
                .mapToLong(Cell::n)
                .sum();
    }

    private Home home(String code) {
        return names.byCode(code).orElseThrow().home();
    }

    /** Adds so many requests counted here; how many the year has then. */
    private long count(Home body, String service, int many) {
        UUID record = Ids.next();
        measures.record(
                List.of(
                        MeasuredFact.one(
                                        FactKinds.REQUEST_RECEIVED,
                                        "test/" + record,
                                        new RecordRef("test", body, record),
                                        service,
                                        first)
                                .times(many)));
        return measures
                .cells(
                        CellQuery.of(
                                        YearMonth.of(today.getYear(), 1),
                                        YearMonth.from(today),
                                        FactKinds.REQUEST_RECEIVED)
                                .in(body)
                                .about(service))
                .stream()
                .filter(cell -> cell.dimension(Counted.ORIGIN).isEmpty())
                .mapToLong(Cell::n)
                .sum();
    }

    private void state(Home body, LocalDate day, long total) {
        Outcome<Integer> taken =
                declarations.take(
                        List.of(
                                new Declaration(
                                        Ids.next(),
                                        body,
                                        THING,
                                        day,
                                        Map.of(SERVICE, total),
                                        "Registre",
                                        Origin.DECLARED,
                                        null,
                                        null,
                                        today.atStartOfDay().toInstant(ZoneOffset.UTC))));
        assertThat(taken).isEqualTo(Outcome.ok(1));
    }

    private long mails(UUID contradiction) {
        return scenes.readingJob(
                sql ->
                        sql.sql("select count(*) from post.messages where key like ?")
                                .param("figures-contested:" + contradiction + ":%")
                                .query(Long.class)
                                .single());
    }

    private String text(String path) throws Exception {
        var page = mvc.perform(get(path));
        return Jsoup.parse(
                        page.andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8))
                .text();
    }
}
