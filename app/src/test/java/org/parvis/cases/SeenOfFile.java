package org.parvis.cases;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.parvis.platform.Scene;
import org.parvis.testing.SceneReading;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What of one file the database shows in somebody's scene, whatever a page would ask.
 *
 * @param head whether there is such a file
 * @param keys the compartments that open to them
 * @param compartments of all acts of the file, by their number
 */
public record SeenOfFile(
        boolean head,
        Set<Integer> acts,
        Set<Integer> payloads,
        Set<Integer> keys,
        Map<Integer, Integer> compartments) {
    /** Where each act of a file stands, as its owner sees it. */
    public static Map<Integer, Integer> compartments(JdbcClient owner, UUID file) {
        Map<Integer, Integer> compartments = new LinkedHashMap<>();
        owner.sql("select seq, compartment from cases.acts where case_file = ?")
                .param(file)
                .query(
                        row -> {
                            compartments.put(row.getInt(1), row.getInt(2));
                        });
        return compartments;
    }

    public static SeenOfFile of(
            SceneReading as, Scene scene, UUID file, Map<Integer, Integer> compartments) {
        return as.reading(
                scene,
                sql ->
                        new SeenOfFile(
                                !all(
                                                sql,
                                                "select last_seq from cases.case_files where id ="
                                                        + " ?",
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

    /** Numbers that a statement about one file finds. */
    public static Set<Integer> all(JdbcClient sql, String text, UUID file) {
        return new HashSet<>(sql.sql(text).param(file).query(Integer.class).list());
    }

    /** What another scene of the same one shows beside. */
    public SeenOfFile and(SeenOfFile other) {
        return new SeenOfFile(
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

    /** Whether they read what that act says. */
    public boolean opens(int seq) {
        return acts.contains(seq) && payloads.contains(seq) && unlocks(seq);
    }

    /** Whether they have the key of it, or what it opens. */
    public boolean reaches(int seq) {
        return payloads.contains(seq) || unlocks(seq);
    }

    private boolean unlocks(int seq) {
        return keys.contains(compartments.getOrDefault(seq, 0));
    }
}
