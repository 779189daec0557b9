package org.parvis.participation.budget;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.parvis.participation.Asking;
import org.parvis.participation.Askings;
import org.parvis.participation.Consultation;
import org.parvis.participation.Door;
import org.parvis.platform.Scene;
import org.parvis.platform.Scenes;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The ballots of budgets as they were taken together, for whoever reads them or counts. */
@Component
class KeptBallots {
    private static final String FILE =
            "select file from participation.budget_files where home = ? and consultation = ?";

    private final Askings askings;
    private final Scenes scenes;

    KeptBallots(Askings askings, Scenes scenes) {
        this.askings = askings;
        this.scenes = scenes;
    }

    /**
     * The ballots of one budget.
     *
     * @param digest SHA-256 of their file in hexadecimal digits, as it was when they were taken
     *     together
     * @param published whether there are enough of them that everybody reads them: of a few, what
     *     one person chose would be seen
     * @param doors by which they came
     */
    record Kept(String digest, int ballots, boolean published, Map<Door, Integer> doors) {
        /** Whether it is still that file: nobody changed it by hand. */
        boolean are(String file) {
            return Seal.digest(file).equals(digest);
        }
    }

    /** Keeps them, unless some are kept: what is kept stays. In the scene of a job. */
    static int keep(JdbcClient jobs, Asking of, String file, Kept kept) {
        return jobs.sql(
                        """
                        with kept as (
                          insert into participation.budget_ballots
                            (home, consultation, digest, ballots, published, doors)
                          values (:home, :consultation, :digest, :ballots, :published, :doors)
                          on conflict do nothing returning home, consultation)
                        insert into participation.budget_files (home, consultation, file)
                        select home, consultation, :file from kept
                        """)
                .param("home", of.home().id())
                .param("consultation", of.consultation())
                .param("file", file)
                .param("digest", kept.digest())
                .param("ballots", kept.ballots())
                .param("published", kept.published())
                .param("doors", written(kept.doors()))
                .update();
    }

    /** A door and its ballots, each after the other. */
    private static String written(Map<Door, Integer> doors) {
        return doors.entrySet().stream()
                .map(one -> one.getKey().word() + " " + one.getValue())
                .collect(Collectors.joining(","));
    }

    private static Map<Door, Integer> doors(String written) {
        Map<Door, Integer> doors = new EnumMap<>(Door.class);
        for (String one : written.isEmpty() ? new String[0] : written.split(",", -1)) {
            String[] door = one.split(" ", -1);
            doors.put(Door.of(door[0]), Integer.parseInt(door[1]));
        }
        return doors;
    }

    /** Nothing before they are taken together. */
    Optional<Kept> find(Consultation of) {
        return read(
                of,
                """
                select digest, ballots, published, doors from participation.budget_ballots
                where home = ? and consultation = ?
                """,
                (row, n) ->
                        new Kept(
                                row.getString("digest"),
                                row.getInt("ballots"),
                                row.getBoolean("published"),
                                doors(row.getString("doors"))));
    }

    /**
     * The ballots themselves as everybody may read them, in the format of Pabulib; empty when
     * nobody voted, nothing where they are too few.
     */
    Optional<String> file(Consultation of) {
        return read(of, FILE, (row, n) -> row.getString("file"));
    }

    /** The same for whoever counts, however few they are; empty where there are none. */
    String all(Consultation of) {
        Asking asking = askings.of(of);
        return scenes.readingJob(
                jobs ->
                        jobs.sql(FILE)
                                .params(asking.home().id(), asking.consultation())
                                .query(String.class)
                                .optional()
                                .orElse(""));
    }

    private <T> Optional<T> read(Consultation of, String statement, RowMapper<T> row) {
        Asking asking = askings.of(of);
        return scenes.reading(
                new Scene.Reader(),
                sql ->
                        sql.sql(statement)
                                .param(asking.home().id())
                                .param(asking.consultation())
                                .query(row)
                                .optional());
    }
}
