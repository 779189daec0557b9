package org.parvis.participation.budget;

import java.time.LocalDate;
import java.util.Optional;
import org.parvis.participation.Asking;
import org.parvis.participation.Askings;
import org.parvis.participation.Consultation;
import org.parvis.participation.HeldConsultations;
import org.parvis.participation.Tool;
import org.parvis.platform.Scene;
import org.parvis.platform.Scenes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Seals what a budget asks: as often as its file changes before the first day on which people
 * choose, and never again from that day on.
 */
@Component
public class BudgetSeals {
    private final HeldConsultations consultations;
    private final Askings askings;
    private final Scenes scenes;

    BudgetSeals(HeldConsultations consultations, Askings askings, Scenes scenes) {
        this.consultations = consultations;
        this.askings = askings;
        this.scenes = scenes;
    }

    /** All that are not sealed yet, or not any more. */
    void sealAll() {
        consultations.all().stream()
                .filter(one -> one.has(Tool.BUDGET))
                .forEach(one -> seal(one, consultations.today()));
    }

    /** As on that day. Done twice it changes nothing. */
    public void seal(Consultation of, LocalDate on) {
        boolean before = of.first(Tool.BUDGET).filter(on::isBefore).isPresent();
        Seal seal = Seal.of(of.budget(), on);
        scenes.job(jobs -> keep(jobs, askings.of(of), seal, before));
    }

    private static int keep(JdbcClient jobs, Asking of, Seal seal, boolean before) {
        return jobs.sql(
                        """
                        insert into participation.budget_seals as kept
                          (home, consultation, words, digest, sealed_on)
                        values (:home, :consultation, :words, :digest, :on)
                        on conflict (home, consultation) do update
                        set words = excluded.words, digest = excluded.digest,
                          sealed_on = excluded.sealed_on
                        where :before and kept.digest <> excluded.digest
                        """)
                .param("home", of.home().id())
                .param("consultation", of.consultation())
                .param("words", seal.words())
                .param("digest", seal.digest())
                .param("on", seal.on())
                .param("before", before)
                .update();
    }

    InForce inForce(Consultation of) {
        return InForce.of(of.budget(), find(askings.of(of)).orElse(null));
    }

    /** What is in force, sealed now at the latest: nobody chooses under a rule that is not. */
    InForce sealedAtLatestNow(Consultation of) {
        InForce now = inForce(of);
        if (now.seal() != null) {
            return now;
        }
        seal(of, consultations.today());
        return inForce(of);
    }

    private Optional<Seal> find(Asking of) {
        return scenes.reading(
                new Scene.Reader(),
                sql ->
                        sql.sql(
                                        """
                                        select words, digest, sealed_on from participation.budget_seals
                                        where home = ? and consultation = ?
                                        """)
                                .param(of.home().id())
                                .param(of.consultation())
                                .query(
                                        (row, n) ->
                                                new Seal(
                                                        row.getString("words"),
                                                        row.getString("digest"),
                                                        row.getObject(
                                                                "sealed_on", LocalDate.class)))
                                .optional());
    }
}
