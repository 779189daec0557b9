package org.parvis.participation.budget;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.parvis.participation.Asking;
import org.parvis.participation.Askings;
import org.parvis.participation.Budget;
import org.parvis.participation.Budget.Shared;
import org.parvis.participation.Budget.Way;
import org.parvis.participation.Consultation;
import org.parvis.participation.Door;
import org.parvis.participation.HeldConsultations;
import org.parvis.participation.Tool;
import org.parvis.participation.budget.KeptBallots.Kept;
import org.parvis.participation.budget.PbText.Alike;
import org.parvis.participation.budget.PbText.Given;
import org.parvis.platform.Scenes;
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

    private final HeldConsultations consultations;
    private final Askings askings;
    private final BudgetSeals seals;
    private final KeptBallots kept;
    private final Scenes scenes;

    BudgetBallots(
            HeldConsultations consultations,
            Askings askings,
            BudgetSeals seals,
            KeptBallots kept,
            Scenes scenes) {
        this.consultations = consultations;
        this.askings = askings;
        this.seals = seals;
        this.kept = kept;
        this.scenes = scenes;
    }

    /** Those of all that are closed and were not kept yet. */
    void keepAll() {
        consultations.all().stream().filter(this::closed).forEach(this::keep);
    }

    private boolean closed(Consultation of) {
        LocalDate day = consultations.dayOf(consultations.now().minus(STILL_COMING));
        return of.last(Tool.BUDGET).filter(day::isAfter).isPresent();
    }

    /** Nothing where its seal is missing or broken. */
    private void keep(Consultation of) {
        if (kept.find(of).isPresent()) {
            return;
        }
        InForce rule = seals.inForce(of);
        if (rule.holds()) {
            scenes.job(jobs -> keep(jobs, of, rule.budget()));
        }
    }

    private int keep(JdbcClient jobs, Consultation of, Budget budget) {
        Asking asking = askings.of(of);
        List<Alike> all = read(jobs, asking, budget);
        int many = all.stream().mapToInt(Alike::ballots).sum();
        String file = all.isEmpty() ? "" : PbText.of(of, budget, all);
        boolean published = many >= budget.ballots().minimum();
        return KeptBallots.keep(
                jobs,
                asking,
                file,
                new Kept(Seal.digest(file), many, published, doors(jobs, asking)));
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
}
