package org.parvis.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.parvis.kernel.Actor;
import org.parvis.kernel.CaseFileId;
import org.parvis.kernel.Channel;
import org.parvis.kernel.Home;
import org.parvis.kernel.Ids;
import org.parvis.kernel.Role;
import org.parvis.platform.Scene;

/** The search box of the queue: what it finds, and what it never gives. */
class QueueSearchTests {
    private static final QueueRows ROWS = new QueueRows();

    private static CasesFixture cases;
    private static String bridge;
    private static String contract;
    private static final Home OTHER = new Home(Ids.next());
    private static String others;

    @BeforeAll
    static void start() {
        cases = new CasesFixture();
        bridge = open(cases.home, "Rapport d'inspection du pont Noël", "Zoé Lœuvre-Gagné");
        contract = open(cases.home, "Contrat de déneigement", "Marc Fréchette");
        others = open(OTHER, "Rapport d'inspection du pont Noël", "Zoé Lœuvre-Gagné");
    }

    @AfterAll
    static void stop() {
        cases.close();
    }

    @Test
    void aPartOfTheNumberFindsTheFile() {
        assertThat(found(bridge.substring(0, 5))).contains(bridge);
        assertThat(found(bridge.substring(4, 7))).contains(bridge);
        assertThat(found(bridge.replace("-", "").substring(0, 7))).containsExactly(bridge);
        assertThat(found(bridge.toLowerCase(java.util.Locale.ROOT))).containsExactly(bridge);
    }

    @Test
    void namesAndTitlesAreFoundWithoutAccentsOrCaseByTheBeginningOfAnyWord() {
        assertThat(found("zoe gagne")).containsExactly(bridge);
        assertThat(found("LOEUVRE")).containsExactly(bridge);
        assertThat(found("noel inspec")).containsExactly(bridge);
        assertThat(found("déneige frechette")).containsExactly(contract);
        assertThat(found("neigement")).isEmpty();
        assertThat(found("zoe fréchette")).isEmpty();
    }

    @Test
    void anAnswerThatTheQueueDoesNotShowIsInNoIndex() {
        assertThat(found("secretplante")).isEmpty();
        assertThat(found("camille")).isEmpty();
    }

    @Test
    void anotherBodysRowsNeverCome() {
        Actor.Agent stranger = new Actor.Agent(Ids.next(), OTHER, Role.AGENT);
        assertThat(found(cases.agent, "noel")).containsExactly(bridge);
        assertThat(found(stranger, "noel")).containsExactly(others);
        assertThat(found(stranger, bridge)).isEmpty();
        assertThat(numbers(stranger, "noel"))
                .hasSize(1)
                .doesNotContainAnyElementsOf(numbers("noel"));
    }

    @Test
    void withoutAnAgentsSceneTheFunctionGivesNothingToAnybody() {
        assertThat(
                        cases.scenes.<List<UUID>>job(
                                jobs ->
                                        jobs.sql(
                                                        """
                                                        select has_function_privilege(r.oid,
                                                          'cases.find_work_items(text, int)', 'execute')
                                                        from pg_roles r
                                                        where rolname in ('parvis_person', 'parvis_public',
                                                          'parvis_invited', 'parvis_reader', 'parvis_opener')
                                                          and has_function_privilege(r.oid,
                                                          'cases.find_work_items(text, int)', 'execute')
                                                        """)
                                                .query((row, n) -> Ids.next())
                                                .list()))
                .isEmpty();
    }

    @Test
    void hostileWordsAreOnlyWords() {
        for (String hostile :
                List.of(
                        "'; drop table cases.work_items; --",
                        "noel:* | contrat",
                        "!noel",
                        "<->",
                        "%",
                        "\\",
                        "''",
                        "é".repeat(500),
                        "\uD83D\uDE00")) {
            assertThat(found(hostile)).as(hostile).doesNotContain(others);
        }
        assertThat(found("noel:*|contrat")).isEmpty();
        assertThat(found("   ")).isEmpty();
    }

    private static List<String> found(String words) {
        return found(cases.agent, words);
    }

    private static List<String> found(Actor.Agent agent, String words) {
        return cases.scenes.reading(
                new Scene.Agent(agent.home(), agent.member()),
                sql ->
                        ROWS
                                .page(sql, agent, QueueQuery.searching(words), cases.acting.today())
                                .rows()
                                .stream()
                                .map(QueueRow::reference)
                                .toList());
    }

    private static List<UUID> numbers(String words) {
        return numbers(cases.agent, words);
    }

    /** What the function itself gives, before any policy. */
    private static List<UUID> numbers(Actor.Agent agent, String words) {
        return cases.scenes.reading(
                new Scene.Agent(agent.home(), agent.member()),
                sql ->
                        sql.sql("select cases.find_work_items(:words, 200)")
                                .param("words", words)
                                .query(UUID.class)
                                .list());
    }

    private static String open(Home home, String title, String name) {
        CaseFileId file = CaseFileId.next(home);
        Opening opening =
                new Opening(
                        file,
                        TestServices.accessRequest(),
                        Channel.WEB,
                        cases.acting.today(),
                        cases.clock.instant(),
                        true,
                        null,
                        "fr",
                        title,
                        new ActContent.Contact(name, "camille@example.org", null, null),
                        java.util.Map.of("document", "Secretplante", "title", title),
                        List.of(),
                        List.of(),
                        null,
                        null,
                        List.of());
        return cases.scenes
                .in(
                        new Scene.Opener(home, file.id(), null, null),
                        sql -> cases.opener.open(sql, opening))
                .reference();
    }
}
