package org.parvis.participation.budget;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.parvis.participation.Asking;
import org.parvis.participation.Askings;
import org.parvis.participation.Budget;
import org.parvis.participation.Budget.Shared;
import org.parvis.participation.Budget.Way;
import org.parvis.participation.Consultation;
import org.parvis.participation.Door;
import org.parvis.participation.HeldConsultations;
import org.parvis.participation.Tool;
import org.parvis.participation.budget.PbText.Alike;
import org.parvis.participation.budget.PbText.Given;
import org.parvis.platform.Scene;
import org.parvis.platform.Scenes;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Takes the ballots of a budget together once it is closed: without names, once and for all. From
 * then on nothing that becomes of a contribution changes them.
 */
@Component
class BudgetBallots {
    /** What was sent in the last minute is there after so long. */
    private static final Duration STILL_COMING = Duration.ofMinutes(10);

    private static final String FILE =
            "select file from participation.budget_files where home = ? and consultation = ?";

    private final HeldConsultations consultations;
    private final Askings askings;
    private final BudgetSeals seals;
    private final Scenes scenes;

    BudgetBallots(
            HeldConsultations consultations, Askings askings, BudgetSeals seals, Scenes scenes) {
        this.consultations = consultations;
        this.askings = askings;
        this.seals = seals;
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
    record Kept(
            String digest,
            int ballots,
            boolean published,
            Map<Door, Integer> doors,
            LocalDate closedOn) {
        /** Whether it is still that file: nobody changed it by hand. */
        boolean are(String file) {
            return Seal.digest(file).equals(digest);
        }
    }

    /** Those of all that are closed and were not kept yet. */
    void keepAll() {
        consultations.all().stream().filter(this::closed).forEach(this::keep);
    }

    private boolean closed(Consultation of) {
        LocalDate day = consultations.dayOf(consultations.now().minus(STILL_COMING));
        return of.last(Tool.BUDGET).filter(day::isAfter).isPresent();
    }

    /** Those of one that is closed; nothing where its seal is missing or broken. */
    void keep(Consultation of) {
        InForce rule = seals.inForce(of);
        Asking asking = askings.of(of);
        LocalDate closed = of.last(Tool.BUDGET).orElse(null);
        if (closed != null && rule.holds() && find(of).isEmpty()) {
            scenes.job(
                    jobs -> {
                        List<Alike> all = read(jobs, asking, rule.budget());
                        int many = all.stream().mapToInt(Alike::ballots).sum();
                        String file = all.isEmpty() ? "" : PbText.of(of, rule.budget(), all);
                        boolean published = many >= rule.budget().ballots().minimum();
                        Kept kept =
                                new Kept(
                                        Seal.digest(file),
                                        many,
                                        published,
                                        doors(jobs, asking),
                                        closed);
                        return insert(jobs, asking, file, kept);
                    });
        }
    }

    private static List<Alike> read(JdbcClient jobs, Asking of, Budget budget) {
        return jobs.sql(
                        """
                        select chosen, count(*) as ballots from (
                          select string_agg(project || ' ' || mark, ','
                            order by case when :ranked then mark end, project collate "C") as chosen
                          from participation.approvals
                          where home = :home and consultation = :consultation
                            and project in (:projects)
                          group by contribution) as one
                        group by chosen order by chosen collate "C"
                        """)
                .param("home", of.home().id())
                .param("consultation", of.consultation())
                .param("projects", budget.projects().stream().map(Shared::code).toList())
                .param("ranked", budget.way() == Way.RANKED)
                .query((row, n) -> new Alike(given(row.getString("chosen")), row.getInt("ballots")))
                .list();
    }

    private static Map<Door, Integer> doors(JdbcClient jobs, Asking of) {
        Map<Door, Integer> doors = new EnumMap<>(Door.class);
        jobs.sql(
                        """
                        select door, count(*) as ballots from participation.contributions c
                        where home = ? and consultation = ?
                          and exists (select from participation.approvals where contribution = c.id)
                        group by door
                        """)
                .params(of.home().id(), of.consultation())
                .query((row, n) -> doors.put(Door.of(row.getString(1)), row.getInt(2)))
                .list();
        return doors;
    }

    private static List<Given> given(String chosen) {
        return Arrays.stream(chosen.split(",", -1))
                .map(one -> one.split(" ", -1))
                .map(one -> new Given(one[0], Integer.parseInt(one[1])))
                .toList();
    }

    private static int insert(JdbcClient jobs, Asking of, String file, Kept kept) {
        return jobs.sql(
                        """
                        with kept as (
                          insert into participation.budget_ballots
                            (home, consultation, digest, ballots, published, doors, closed_on)
                          values (:home, :consultation, :digest, :ballots, :published, :doors, :closed)
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
                .param("closed", kept.closedOn())
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
        for (Given one : written.isEmpty() ? List.<Given>of() : given(written)) {
            doors.put(Door.of(one.project()), one.mark());
        }
        return doors;
    }

    Optional<Kept> find(Consultation of) {
        return read(
                of,
                """
                select digest, ballots, published, doors, closed_on from participation.budget_ballots
                where home = ? and consultation = ?
                """,
                (row, n) ->
                        new Kept(
                                row.getString("digest"),
                                row.getInt("ballots"),
                                row.getBoolean("published"),
                                doors(row.getString("doors")),
                                row.getObject("closed_on", LocalDate.class)));
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
