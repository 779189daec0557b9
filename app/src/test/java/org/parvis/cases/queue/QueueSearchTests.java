package org.parvis.cases.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.parvis.cases.FileScene;
import org.parvis.cases.TestServices;
import org.parvis.cases.acts.ActContent;
import org.parvis.cases.acts.CasesFixture;
import org.parvis.cases.acts.Opening;
import org.parvis.cases.desk.TestRoster;
import org.parvis.cases.keeping.CaseFileData;
import org.parvis.kernel.Actor;
import org.parvis.kernel.CaseFileId;
import org.parvis.kernel.Channel;
import org.parvis.kernel.Home;
import org.parvis.kernel.Ids;
import org.parvis.kernel.Role;
import org.parvis.organizations.MemberScene;

/** The search box of the queue: what it finds, and what it never gives. */
class QueueSearchTests {
    private static final QueueRows ROWS = new QueueRows(TestRoster.of());

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
        cases.feed(new SearchVocabulary(cases.scenes)).drain();
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
        assertThat(found(bridge.toLowerCase(Locale.ROOT))).containsExactly(bridge);
    }

    @Test
    void namesAndTitlesAreFoundWithoutAccentsOrCaseByTheBeginningOfAnyWord() {
        assertThat(found("zoe gagne")).containsExactly(bridge);
        assertThat(found("LOEUVRE")).containsExactly(bridge);
        assertThat(found("noel inspec")).containsExactly(bridge);
        assertThat(found("déneige frechette")).containsExactly(contract);
        assertThat(found("gement")).isEmpty();
        assertThat(found("zoe fréchette")).isEmpty();
    }

    @Test
    void anotherFormOfAWordFindsIt() {
        assertThat(found("inspections des ponts")).containsExactly(bridge);
        assertThat(found("inspecting")).containsExactly(bridge);
        assertThat(found("contrats")).containsExactly(contract);
        assertThat(found("les contrats de la")).containsExactly(contract);
    }

    @Test
    void oneSlipOfTheHandStillFindsIt() {
        assertThat(found("inspecton")).as("a letter less").containsExactly(bridge);
        assertThat(found("frecchette")).as("a letter more").containsExactly(contract);
        assertThat(found("dénaigement")).as("another letter").containsExactly(contract);
        assertThat(found("conrtat")).as("two letters swapped").containsExactly(contract);
        assertThat(found("frexhette denei")).containsExactly(contract);
        assertThat(found("pnt")).as("short words must be right").isEmpty();
    }

    @Test
    void whatWasWrittenFreelyIsFoundUnlessItIsProtected() {
        assertThat(found("viaduc")).containsExactly(bridge, contract);
        assertThat(found("secretplante")).as("a protected answer").isEmpty();
        assertThat(found("villeneuve")).as("an answer that is no free text").isEmpty();
        assertThat(found("camille")).as("how to reach the person").isEmpty();
    }

    @Test
    void aSensitiveServiceIsFoundByItsRowOnly() {
        Home home = new Home(Ids.next());
        Actor.Agent agent = new Actor.Agent(Ids.next(), home, Role.AGENT);
        String reference = open(home, "Suivi", "Lou Roy", true);
        assertThat(found(agent, "roy")).containsExactly(reference);
        assertThat(found(agent, "viaduc")).isEmpty();
    }

    @Test
    void aWordGoesWithTheLastFileThatHoldsIt() {
        Home home = new Home(Ids.next());
        open(home, "Aqueduc abandonné", "Lou Roy");
        open(home, "Aqueduc entretenu", "Lou Roy");
        cases.feed(new SearchVocabulary(cases.scenes)).drain();
        assertThat(vocabulary(home)).contains("aqueduc", "abandonne", "entretenu");
        UUID first =
                cases.database
                        .owner()
                        .sql(
                                """
                                select case_file from cases.work_items
                                where home = ? and title like '%abandon%'
                                """)
                        .param(home.id())
                        .query(UUID.class)
                        .single();
        new CaseFileData(cases.scenes).erase(new CaseFileId(home, first));
        assertThat(vocabulary(home)).contains("aqueduc", "entretenu").doesNotContain("abandonne");
    }

    @Test
    void rowsFromBeforeAreFilledIn() {
        Home home = new Home(Ids.next());
        Actor.Agent agent = new Actor.Agent(Ids.next(), home, Role.AGENT);
        String reference = open(home, "Passerelle piétonne", "Lou Roy");
        cases.database
                .owner()
                .sql("update cases.work_items set terms = null where home = ?")
                .param(home.id())
                .update();
        assertThat(found(agent, "passerelle")).isEmpty();
        SearchVocabulary vocabulary = new SearchVocabulary(cases.scenes);
        assertThat(vocabulary.fill()).isEqualTo(1);
        assertThat(vocabulary.fill()).isZero();
        assertThat(found(agent, "passerele")).containsExactly(reference);
    }

    private static List<String> vocabulary(Home home) {
        return cases.database
                .owner()
                .sql("select word from cases.search_vocabulary where home = ?")
                .param(home.id())
                .query(String.class)
                .list();
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
                new MemberScene.Agent(agent.home(), agent.member()),
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
                new MemberScene.Agent(agent.home(), agent.member()),
                sql ->
                        sql.sql("select cases.find_work_items(:words, 200)")
                                .param("words", words)
                                .query(UUID.class)
                                .list());
    }

    private static String open(Home home, String title, String name) {
        return open(home, title, name, false);
    }

    private static String open(Home home, String title, String name, boolean sensitive) {
        CaseFileId file = CaseFileId.next(home);
        Opening opening =
                new Opening(
                        file,
                        TestServices.accessRequest(
                                List.of(
                                        TestServices.question("document", "long-text", true),
                                        TestServices.question("place", "long-text", false),
                                        TestServices.question("town", "address", false)),
                                sensitive),
                        cases.clock.instant(),
                        Opening.Arrival.by(Channel.WEB, cases.acting.today()),
                        new Opening.Asked(
                                "fr",
                                title,
                                new ActContent.Contact(name, "camille@example.org", null, null),
                                Map.of(
                                        "document",
                                        "Secretplante",
                                        "place",
                                        "Viaduc",
                                        "town",
                                        "Villeneuve")),
                        Opening.Whose.CODE);
        return cases.scenes
                .in(
                        new FileScene.Opener(home, file.id(), null, null),
                        sql -> cases.opener.open(sql, opening))
                .reference();
    }
}
