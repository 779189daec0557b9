package org.parvis.participation.budget;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.parvis.participation.Asking;
import org.parvis.participation.Askings;
import org.parvis.participation.Budget;
import org.parvis.participation.Budget.Shared;
import org.parvis.participation.Consultation;
import org.parvis.participation.HeldConsultations;
import org.parvis.participation.Tool;
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
public class BudgetBallots {
    /** What was sent in the last minute is there after so long. */
    private static final Duration STILL_COMING = Duration.ofMinutes(10);

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
     */
    record Kept(String digest, int ballots, LocalDate closedOn) {
        /** Whether it is still that file: nobody changed it by hand. */
        boolean are(String file) {
            return Seal.digest(file).equals(digest);
        }
    }

    /** Those of all that are closed and were not kept yet. */
    public void keepAll() {
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
                        List<PbText.Alike> all = read(jobs, asking, rule.budget());
                        int many = all.stream().mapToInt(PbText.Alike::ballots).sum();
                        String file = all.isEmpty() ? "" : PbText.of(of, rule.budget(), all);
                        Kept kept = new Kept(Seal.digest(file), many, closed);
                        return insert(jobs, asking, file, kept);
                    });
        }
    }

    private static List<PbText.Alike> read(JdbcClient jobs, Asking of, Budget budget) {
        return jobs.sql(
                        """
                        select chosen, count(*) as ballots from (
                          select string_agg(project, ',' order by project collate "C") as chosen
                          from participation.approvals
                          where home = :home and consultation = :consultation
                            and project in (:projects)
                          group by contribution) as one
                        group by chosen order by chosen collate "C"
                        """)
                .param("home", of.home().id())
                .param("consultation", of.consultation())
                .param("projects", budget.projects().stream().map(Shared::code).toList())
                .query(
                        (row, n) ->
                                new PbText.Alike(
                                        List.of(row.getString("chosen").split(",")),
                                        row.getInt("ballots")))
                .list();
    }

    private static int insert(JdbcClient jobs, Asking of, String file, Kept kept) {
        return jobs.sql(
                        """
                        insert into participation.budget_ballots
                          (home, consultation, file, digest, ballots, closed_on)
                        values (:home, :consultation, :file, :digest, :ballots, :closed)
                        on conflict do nothing
                        """)
                .param("home", of.home().id())
                .param("consultation", of.consultation())
                .param("file", file)
                .param("digest", kept.digest())
                .param("ballots", kept.ballots())
                .param("closed", kept.closedOn())
                .update();
    }

    Optional<Kept> find(Consultation of) {
        return read(
                of,
                """
                select digest, ballots, closed_on from participation.budget_ballots
                where home = ? and consultation = ?
                """,
                (row, n) ->
                        new Kept(
                                row.getString("digest"),
                                row.getInt("ballots"),
                                row.getObject("closed_on", LocalDate.class)));
    }

    /** The ballots themselves, in the format of Pabulib; empty when nobody voted. */
    Optional<String> file(Consultation of) {
        return read(
                of,
                """
                select file from participation.budget_ballots
                where home = ? and consultation = ?
                """,
                (row, n) -> row.getString("file"));
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
