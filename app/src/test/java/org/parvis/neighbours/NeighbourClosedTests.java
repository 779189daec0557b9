package org.parvis.neighbours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.parvis.cases.TeamBrowser;
import org.parvis.cases.acts.Acting;
import org.parvis.cases.acts.CaseStore;
import org.parvis.cases.acts.Heads;
import org.parvis.kernel.Outcome;
import org.parvis.neighbours.Neighbourhood.Permit;
import org.parvis.platform.Scene;
import org.parvis.platform.Scenes;
import org.parvis.testing.TestDatabase;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** A file that is closed to the body, but for its panel; who reads what is in the matrix. */
@NeighboursTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NeighbourClosedTests {
    @Autowired MockMvc mvc;
    @Autowired BeanFactory program;
    @Autowired Scenes scenes;
    @Autowired CaseStore store;
    @Autowired Acting acting;

    @Value("${parvis.database.url}")
    String url;

    private JdbcClient owner;
    private Neighbourhood all;
    private Permit closed;

    @BeforeAll
    void open() throws Exception {
        owner = TestDatabase.owner(url);
        all = new Neighbourhood(mvc, program);
        closed = all.closed();
    }

    private UUID file() {
        return closed.receipt.file().id();
    }

    @Test
    void noTableShowsTheBodyARowOfItButTheQueue() {
        List<String> tables = new ArrayList<>();
        for (Scene scene : List.of(closed.byDuty("vq-agent"), closed.scene("vq-agent"))) {
            for (Held held : held()) {
                if (rows(scene, held) > 0) {
                    tables.add(held.table());
                }
            }
        }
        assertThat(tables).containsExactly("cases.work_items");
    }

    private record Held(String table, String column) {}

    /** Wherever rows bear the number of a file. */
    private List<Held> held() {
        List<Held> held =
                owner.sql(
                                """
                                select table_schema || '.' || table_name, column_name
                                from information_schema.columns c
                                join information_schema.tables using (table_schema, table_name)
                                where table_schema in ('cases', 'vault', 'documents', 'audit')
                                  and table_type = 'BASE TABLE'
                                  and (column_name in ('case_file', 'file', 'holder')
                                    or table_schema || '.' || table_name || '.' || column_name
                                      = 'cases.case_files.id')
                                order by 1
                                """)
                        .query((row, n) -> new Held(row.getString(1), row.getString(2)))
                        .list();
        assertThat(held).hasSizeGreaterThan(20);
        return held;
    }

    /** None where the relation has no right to look at all. */
    private int rows(Scene scene, Held held) {
        return scenes.reading(
                scene,
                sql -> {
                    boolean may =
                            sql.sql("select has_table_privilege(?, 'select')")
                                    .param(held.table())
                                    .query(Boolean.class)
                                    .single();
                    return may
                            ? sql.sql(
                                            "select count(*) from %s where %s = ?"
                                                    .formatted(held.table(), held.column()))
                                    .param(file())
                                    .query(Integer.class)
                                    .single()
                            : 0;
                });
    }

    @Test
    void itsRowInTheQueueSaysThatItIsThereAndNothingElse() throws Exception {
        TeamBrowser agent = new TeamBrowser(mvc, "vq-agent");
        String reference = closed.receipt.reference();
        String service = "?service=access-request&who=all&sort=received-last";
        String queue = raw(agent, "/fr/equipe/file" + service);
        assertThat(queue).contains(reference, "Dossier fermé à l’organisme");
        assertThat(queue).doesNotContain("Un permis", "Ann", "/fr/equipe/dossiers/" + reference);
        assertThat(raw(agent, "/fr/equipe/file?q=permis")).doesNotContain(reference);
        assertThat(raw(agent, "/fr/equipe/file/export.csv"))
                .contains(reference)
                .doesNotContain("Un permis;Ann");
    }

    @Test
    void nothingIsDoneWithItFromTheQueue() throws Exception {
        TeamBrowser agent = new TeamBrowser(mvc, "vq-agent");
        agent.get("/fr/equipe/file");
        agent.post("/fr/equipe/file/prendre", 303, "file", file() + "~", "back", "");
        assertThat(count("select count(*) from cases.batches where ? = any(files)")).isZero();
    }

    @Test
    void whoseFileItIsFollowsItAsAnyOtherAndReadsWhoUnlocksIt() throws Exception {
        String reference = closed.receipt.reference();
        assertThat(all.says("ann", "/fr/compte")).contains(reference);
        assertThat(all.says("ann", "/fr/dossiers/" + reference))
                .contains("Un permis", "qui administre cette machine peut le lire");
    }

    @Test
    void theDatabaseRefusesToNameItInTheQueue() {
        for (String column : List.of("title", "requester")) {
            assertThatThrownBy(
                            () ->
                                    owner.sql(
                                                    "update cases.work_items set %s = 'Ann' where"
                                                                    .formatted(column)
                                                            + " case_file = ?")
                                            .param(file())
                                            .update())
                    .isInstanceOf(DataIntegrityViolationException.class);
        }
    }

    @Test
    void thePagesOfTheTeamDoNotHaveItEvenForItsMembers() throws Exception {
        for (String who : List.of("vq-agent", "vq-manager")) {
            String page =
                    raw(
                            new TeamBrowser(mvc, who),
                            "/fr/equipe/dossiers/" + closed.receipt.reference());
            assertThat(page).doesNotContain("Un permis", "Ann");
        }
    }

    @Test
    void thatAMemberReadItIsNotedInTheFileAndInTheJournalOfTheBody() throws Exception {
        int reads = count("select count(*) from audit.reads where case_file = ?");
        int entries = count("select count(*) from audit.entries where ? = any(files)");
        Permit fresh = closed;
        assertThat(fresh.page("vq-head")).contains("=deliberated]");
        assertThat(count("select count(*) from audit.reads where case_file = ?"))
                .isGreaterThan(reads);
        assertThat(count("select count(*) from audit.entries where ? = any(files)"))
                .isGreaterThan(entries);
    }

    private int count(String text) {
        return owner.sql(text).param(file()).query(Integer.class).single();
    }

    @Test
    void itsHeadIsDerivedFromItsActsAlone() {
        scenes.readingJob(
                jobs -> {
                    assertThat(
                                    Heads.replay(
                                                    store.acts(jobs, closed.receipt.file()),
                                                    closed.receipt.reference(),
                                                    acting.zone())
                                            .worker())
                            .isEqualTo(
                                    store.find(jobs, closed.receipt.file()).orElseThrow().worker());
                    return null;
                });
    }

    @Test
    void whoeverIsNoMemberIsRefusedByTheDirectory() {
        Outcome<Integer> written =
                closed.tries("vq-agent", new NeighbourAct.Weighed("A. B.", "Je suis curieux."));
        assertThat(written).isEqualTo(Outcome.refused("cases.refused.unknown"));
    }

    private static String raw(TeamBrowser browser, String address) throws Exception {
        return Objects.requireNonNull(
                browser.raw(MockMvcRequestBuilders.get(address)).getContentAsString());
    }
}
