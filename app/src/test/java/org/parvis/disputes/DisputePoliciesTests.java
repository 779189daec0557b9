package org.parvis.disputes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parvis.cases.SeenOfFile;
import org.parvis.platform.Scenes;
import org.parvis.testing.OpenedPolicy;
import org.parvis.testing.ProgramTest;
import org.parvis.testing.SceneReading;
import org.parvis.testing.TestDatabase;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** What of a dispute the database lets each see, whatever a page would ask. */
@ProgramTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DisputePoliciesTests {
    @Autowired MockMvc mvc;
    @Autowired BeanFactory program;
    @Autowired Scenes scenes;

    @Value("${parvis.database.url}")
    String url;

    private JdbcClient owner;
    private final List<CastTable> tables = new ArrayList<>();

    /** What only its owner counts: read before a policy is opened, for it holds its table. */
    private final Map<UUID, List<CastAct>> acts = new HashMap<>();

    private final Map<UUID, Map<Integer, Integer>> compartments = new HashMap<>();
    private final Map<String, Set<String>> audiences = new HashMap<>();
    private int cells;

    @BeforeAll
    void open() throws Exception {
        owner = TestDatabase.owner(url);
        DisputeCast cast = new DisputeCast(mvc, program, url);
        for (HowFar at : HowFar.values()) {
            CastTable table = cast.table(at);
            tables.add(table);
            UUID file = table.file().id();
            acts.put(file, CastAct.of(owner, table));
            compartments.put(file, SeenOfFile.compartments(owner, file));
            DisputeReaders.EVERYBODY.forEach(
                    who -> audiences.put(file + who, inside(file, table.number(who))));
        }
        proven();
    }

    /** An address stands proven in some browser, and keeps a template. */
    private void proven() {
        byte[] address =
                owner.sql("select address from disputes.seats where address is not null limit 1")
                        .query(byte[].class)
                        .single();
        owner.sql(
                        """
                        insert into disputes.proofs (id, browser, address, tries_left, ends_at)
                        values (gen_random_uuid(), '\\x00', ?, 4, now() + interval '1 hour')
                        """)
                .param(address)
                .update();
        owner.sql(
                        """
                        insert into disputes.templates (id, address, sealed, made_at)
                        values (gen_random_uuid(), ?, '\\x00', now())
                        """)
                .param(address)
                .update();
    }

    @Test
    void inTheDatabaseEverybodyOpensWhatIsForThemAndNothingElse() {
        cells = 0;
        assertThat(leaks(scenes::reading)).isEmpty();
        assertThat(cells).isGreaterThanOrEqualTo(1_500);
        List<String> missing = new ArrayList<>();
        for (CastTable table : tables) {
            for (String who : DisputeReaders.EVERYBODY) {
                SeenOfFile seen = seen(scenes::reading, table, who);
                for (CastAct act : of(table)) {
                    if (act.readers().contains(who) && seen.opens(act.seq()) == act.destroyed()) {
                        missing.add(table.at + " " + who + " " + act);
                    }
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "cases.case_files, person",
        "cases.case_files, invited",
        "cases.case_files, agent",
        "cases.acts, person",
        "cases.acts, invited",
        "cases.acts, agent",
        "cases.payloads, person",
        "cases.payloads, invited",
        "cases.payloads, agent",
        "vault.keys, person",
        "vault.keys, invited",
        "vault.keys, agent",
        "cases.parties, person",
        "cases.parties, invited",
        "cases.parties, agent",
        "cases.deadlines, person",
        "cases.deadlines, invited",
        "cases.deadlines, agent",
        "cases.compartments, person",
        "cases.compartments, invited",
        "cases.compartments, agent",
        "disputes.papers, person",
        "disputes.papers, invited",
        "disputes.seats, invited",
        "disputes.seats, address",
        "disputes.templates, address",
        "disputes.proofs, proven",
        "disputes.letters, agent"
    })
    void withoutOneOfItsPoliciesSomethingLeaks(String table, String policy) {
        assertThat(OpenedPolicy.looking(url, table, policy, this::leaks)).isNotEmpty();
    }

    private List<CastAct> of(CastTable table) {
        return acts.getOrDefault(table.file().id(), List.of());
    }

    private SeenOfFile seen(SceneReading as, CastTable table, String who) {
        UUID file = table.file().id();
        return SeenOfFile.of(as, table.scene(who), file, compartments.getOrDefault(file, Map.of()));
    }

    /** Whatever somebody sees of what is not for them, each part of it on its own. */
    private List<String> leaks(SceneReading as) {
        List<String> leaks = new ArrayList<>();
        for (CastTable table : tables) {
            for (String who : DisputeReaders.EVERYBODY) {
                SeenOfFile seen = seen(as, table, who);
                boolean body = who.equals("opc-agent");
                cells += 6 + of(table).size();
                if (seen.head() && !body && !table.here(who)) {
                    leaks.add(table.at + " " + who + " that there is a file");
                }
                for (CastAct act : of(table)) {
                    // the body sees that something was said, and not what
                    boolean any =
                            seen.reaches(act.seq()) || seen.acts().contains(act.seq()) && !body;
                    if (any && !act.readers().contains(who)) {
                        leaks.add(table.at + " " + who + " " + act);
                    }
                }
                DisputeFrame.of(as, table.scene(who), table.file().id()).each().stream()
                        .filter(one -> !may(table, who, one))
                        .forEach(one -> leaks.add(table.at + " " + who + " " + one));
            }
        }
        return leaks;
    }

    /** Whose file it is sees who else is there; everybody, their own days and audiences. */
    private boolean may(CastTable table, String who, String what) {
        String[] said = what.split(" ");
        int number = table.number(who);
        if (who.equals("opc-agent")) {
            return !Set.of("paper", "seat", "template", "proof").contains(said[0]);
        }
        return table.here(who)
                && switch (said[0]) {
                    case "party" -> number == 1 || said[1].equals(String.valueOf(number));
                    case "clock" -> said[1].equals(String.valueOf(number));
                    case "audience" ->
                            audiences
                                    .getOrDefault(table.file().id() + who, Set.of())
                                    .contains(said[1]);
                    case "paper" -> true;
                    case "letter" -> false; // by no way of the program, nor by one around it
                    default -> false;
                };
    }

    /** Audiences in which somebody stands, as their owner counts them. */
    private Set<String> inside(UUID file, int number) {
        return Set.copyOf(
                owner.sql(
                                """
                                select c.number::text from cases.compartments c
                                join cases.parties p using (home, case_file)
                                where c.case_file = ? and p.number = ?
                                  and (p.number = any (c.parties) or p.side = any (c.sides))
                                """)
                        .params(file, number)
                        .query(String.class)
                        .list());
    }
}
