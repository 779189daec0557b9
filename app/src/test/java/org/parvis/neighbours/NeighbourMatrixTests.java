package org.parvis.neighbours;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parvis.cases.SeenOfFile;
import org.parvis.cases.spi.State;
import org.parvis.neighbours.Neighbourhood.Permit;
import org.parvis.platform.Scenes;
import org.parvis.testing.OpenedPolicy;
import org.parvis.testing.SceneReading;
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

    /** Where each act of them stands; read before a policy is opened, for it holds its table. */
    private final Map<UUID, Map<Integer, Integer>> acts = new HashMap<>();

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
        for (Permit permit : files.values()) {
            UUID file = permit.receipt.file().id();
            acts.put(file, SeenOfFile.compartments(owner, file));
        }
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
        assertThat(leaks(scenes::reading)).isEmpty();
        List<String> missing = new ArrayList<>();
        files.forEach(
                (name, permit) -> {
                    for (String who : NeighbourReaders.everybody()) {
                        SeenOfFile seen = seen(scenes::reading, permit, who);
                        permit.said.forEach(
                                (what, seq) -> {
                                    if (reads(name, who, what) && !seen.opens(seq)) {
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
        assertThat(OpenedPolicy.looking(url, schema + "." + table, policy, this::leaks))
                .isNotEmpty();
    }

    /** Whatever somebody sees of what is not for them, each part of it on its own. */
    private List<String> leaks(SceneReading as) {
        List<String> leaks = new ArrayList<>();
        files.forEach(
                (name, permit) -> {
                    for (String who : NeighbourReaders.everybody()) {
                        SeenOfFile seen = seen(as, permit, who);
                        permit.said.forEach(
                                (what, seq) -> {
                                    if (!reads(name, who, what) && any(seen, permit, who, seq)) {
                                        leaks.add(name + " " + who + " " + what);
                                    }
                                });
                    }
                });
        return leaks;
    }

    /**
     * The body sees that something was said where it does not hear what; of a closed file only its
     * members do.
     */
    private static boolean any(SeenOfFile seen, Permit permit, String who, int seq) {
        boolean member = who.startsWith("vq-") && (!permit.closed || permit.here(who));
        return permit.closed && seen.head() && who.contains("-agent")
                || seen.reaches(seq)
                || seen.acts().contains(seq) && !member;
    }

    private SeenOfFile seen(SceneReading as, Permit permit, String who) {
        UUID file = permit.receipt.file().id();
        Map<Integer, Integer> compartments = acts.getOrDefault(file, Map.of());
        SeenOfFile seen = SeenOfFile.of(as, permit.scene(who), file, compartments);
        return permit.closed && who.contains("-agent")
                ? seen.and(SeenOfFile.of(as, permit.byDuty(who), file, compartments))
                : seen;
    }
}
