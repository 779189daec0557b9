package org.parvis.neighbours;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parvis.cases.spi.State;
import org.parvis.neighbours.Neighbourhood.Permit;
import org.parvis.platform.Scene;
import org.parvis.platform.Scenes;
import org.parvis.testing.TestDatabase;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/**
 * Who reads what of a file with several parties, wherever the file stands: on the pages of a module
 * that cases has never heard of, and straight in the database, where each policy is needed.
 */
@NeighboursTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NeighbourMatrixTests {
    /** Files in which somebody stood and does no more. */
    private static final List<String> LEFT = List.of("first", "third", "vq-head");

    /** A file that is closed to the body, but for its panel, and one of which a member left. */
    private static final String CLOSED = "closed";

    private static final String CLOSED_AND_LEFT = "closed and left by vq-head";

    @Autowired MockMvc mvc;
    @Autowired BeanFactory program;
    @Autowired Scenes scenes;

    @Value("${parvis.database.url}")
    String url;

    private JdbcClient owner;

    /** A file in each state, and one that each of those left. */
    private final Map<String, Permit> files = new LinkedHashMap<>();

    @BeforeAll
    void open() throws Exception {
        owner = TestDatabase.owner(url);
        Neighbourhood all = new Neighbourhood(mvc, program);
        for (State state : State.values()) {
            Permit permit = all.permit();
            owner.sql("update cases.case_files set state = ? where id = ?")
                    .param(state.name())
                    .param(permit.receipt.file().id())
                    .update();
            files.put(state.name(), permit);
        }
        for (String who : LEFT) {
            Permit permit = all.permit();
            permit.leaves(who);
            files.put(who, permit);
        }
        files.put(CLOSED, all.closed());
        Permit left = all.closed();
        left.leaves("vq-head");
        files.put(CLOSED_AND_LEFT, left);
    }

    /** Whoever left reads nothing; a member of the body, what the body reads. */
    private static boolean reads(String file, String who, String what) {
        if (file.startsWith(CLOSED) && who.startsWith("vq-")) {
            boolean here = file.equals(CLOSED) || !who.equals("vq-head");
            return here
                    && NeighbourReaders.PANEL.contains(who)
                    && NeighbourReaders.READERS.getOrDefault(what, List.of()).contains(who);
        }
        boolean closed = what.startsWith("confided") || what.equals("deliberated");
        boolean left = file.equals(who) && (closed || !who.startsWith("vq-"));
        return NeighbourReaders.READERS.getOrDefault(what, List.of()).contains(who) && !left;
    }

    @Test
    void onPagesEverybodyReadsWhatIsForThemAndNothingElse() throws Exception {
        List<String> wrong = new ArrayList<>();
        int cells = 0;
        for (Map.Entry<String, Permit> file : files.entrySet()) {
            for (String who : NeighbourReaders.everybody()) {
                String page = file.getValue().page(who);
                for (String what : NeighbourReaders.READERS.keySet()) {
                    cells++;
                    if (page.contains("=" + what + "]") != reads(file.getKey(), who, what)) {
                        wrong.add(file.getKey() + " " + who + " " + what);
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(cells).isGreaterThanOrEqualTo(1_500);
    }

    @Test
    void inTheDatabaseEverybodyOpensWhatIsForThemAndNothingElse() {
        assertThat(leaks()).isEmpty();
        List<String> missing = new ArrayList<>();
        files.forEach(
                (name, permit) -> {
                    for (String who : NeighbourReaders.everybody()) {
                        Seen seen = seen(permit, who);
                        permit.said.forEach(
                                (what, seq) -> {
                                    if (reads(name, who, what) && !seen.opens(permit, seq)) {
                                        missing.add(name + " " + who + " " + what);
                                    }
                                });
                    }
                });
        assertThat(missing).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "cases, acts, person",
        "cases, acts, invited",
        "cases, payloads, person",
        "cases, payloads, invited",
        "cases, payloads, agent",
        "vault, keys, person",
        "vault, keys, invited",
        "vault, keys, agent",
        "cases, case_files, agent",
        "cases, acts, agent",
        "cases, case_files, member_inside",
        "cases, acts, member_inside",
        "cases, payloads, member_inside",
        "vault, keys, member_inside"
    })
    void withoutOneOfItsPoliciesSomethingLeaks(String schema, String table, String policy) {
        String was =
                owner.sql(
                                """
                                select qual from pg_policies
                                where schemaname = ? and tablename = ? and policyname = ?
                                """)
                        .param(schema)
                        .param(table)
                        .param(policy)
                        .query(String.class)
                        .single();
        String alter = "alter policy %s on %s.%s using (%s)";
        owner.sql(alter.formatted(policy, schema, table, "true")).update();
        try {
            assertThat(leaks()).isNotEmpty();
        } finally {
            owner.sql(alter.formatted(policy, schema, table, was)).update();
        }
        assertThat(leaks()).isEmpty();
    }

    /** Whatever somebody sees of what is not for them, each part of it on its own. */
    private List<String> leaks() {
        List<String> leaks = new ArrayList<>();
        files.forEach(
                (name, permit) -> {
                    for (String who : NeighbourReaders.everybody()) {
                        Seen seen = seen(permit, who);
                        permit.said.forEach(
                                (what, seq) -> {
                                    if (!reads(name, who, what) && seen.any(permit, who, seq)) {
                                        leaks.add(name + " " + who + " " + what);
                                    }
                                });
                    }
                });
        return leaks;
    }

    /** What of one file the database shows in somebody's scene. */
    private record Seen(
            boolean head,
            Set<Integer> acts,
            Set<Integer> payloads,
            Set<Integer> keys,
            Map<Integer, Integer> compartments) {
        /** What another scene of the same one shows beside. */
        Seen and(Seen other) {
            return new Seen(
                    head || other.head,
                    both(acts, other.acts),
                    both(payloads, other.payloads),
                    both(keys, other.keys),
                    compartments);
        }

        private static Set<Integer> both(Set<Integer> one, Set<Integer> other) {
            Set<Integer> all = new HashSet<>(one);
            all.addAll(other);
            return all;
        }

        boolean opens(Permit permit, int seq) {
            return acts.contains(seq)
                    && payloads.contains(seq)
                    && keys.contains(compartments.getOrDefault(seq, 0));
        }

        /**
         * The body sees that something was said where it does not hear what; of a closed file only
         * its members do.
         */
        boolean any(Permit permit, String who, int seq) {
            boolean member = who.startsWith("vq-") && (!permit.closed || permit.here(who));
            return permit.closed && head && who.contains("-agent")
                    || payloads.contains(seq)
                    || keys.contains(compartments.getOrDefault(seq, 0))
                    || acts.contains(seq) && !member;
        }
    }

    private Seen seen(Permit permit, String who) {
        UUID file = permit.receipt.file().id();
        Map<Integer, Integer> compartments = new LinkedHashMap<>();
        owner.sql("select seq, compartment from cases.acts where case_file = ?")
                .param(file)
                .query(
                        row -> {
                            compartments.put(row.getInt(1), row.getInt(2));
                        });
        Seen seen = seen(permit.scene(who), file, compartments);
        return permit.closed && who.contains("-agent")
                ? seen.and(seen(permit.byDuty(who), file, compartments))
                : seen;
    }

    private Seen seen(Scene scene, UUID file, Map<Integer, Integer> compartments) {
        return scenes.reading(
                scene,
                sql ->
                        new Seen(
                                !all(
                                                sql,
                                                "select last_seq from cases.case_files where id = ?",
                                                file)
                                        .isEmpty(),
                                all(sql, "select seq from cases.acts where case_file = ?", file),
                                all(
                                        sql,
                                        "select seq from cases.payloads where case_file = ?",
                                        file),
                                all(sql, "select compartment from vault.keys where file = ?", file),
                                compartments));
    }

    private static Set<Integer> all(JdbcClient sql, String text, UUID file) {
        return new HashSet<>(sql.sql(text).param(file).query(Integer.class).list());
    }
}
