package org.parvis.participation.voices;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.parvis.kernel.Outcome;
import org.parvis.participation.Appeal;
import org.parvis.participation.Consultation;
import org.parvis.participation.voices.Contribution.Fate;
import org.parvis.platform.Scenes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whoever wrote what was refused asks, once, that somebody else of the body reads it. */
@Component
public class Appeals {
    private static final String GONE = "participation.appeal.gone";

    private final Scenes scenes;
    private final TakingPart taking;

    Appeals(Scenes scenes, TakingPart taking) {
        this.scenes = scenes;
        this.taking = taking;
    }

    /**
     * Asks it with the receipt of those words, also once nobody can take part any more: what was
     * written on the last day is refused after it. The same asked twice is asked once.
     *
     * @param text the words that were refused
     */
    public Outcome<Boolean> ask(ReceiptNumber number, UUID text, Appeal appeal) {
        return scenes.in(
                ReceiptScene.of(number),
                sql -> {
                    Optional<Contribution> of =
                            Contributions.locked(sql).filter(one -> !one.withdrawn());
                    Consultation in = of.flatMap(taking::of).orElse(null);
                    Fate fate = of.map(one -> one.fates().get(text)).orElse(null);
                    if (in == null || fate == null) {
                        return Outcome.refused(GONE);
                    }
                    return ask(sql, text, fate, appeal, taking.today().plusDays(in.appealDays()));
                });
    }

    private static Outcome<Boolean> ask(
            JdbcClient sql, UUID text, Fate fate, Appeal appeal, LocalDate readBy) {
        Contribution.Appealed before = fate.appeal();
        if (before != null) {
            return before.words().equals(appeal.words())
                    ? Outcome.ok(true)
                    : Outcome.refused("participation.appeal.once");
        }
        if (fate.state() != Contribution.State.REFUSED) {
            return Outcome.refused("participation.appeal.unrefused");
        }
        int asked =
                sql.sql(
                                """
                                update participation.texts set appeal = :words, read_by = :by
                                where id = :id and state = 'refused' and appeal is null
                                """)
                        .param("words", appeal.words())
                        .param("by", readBy)
                        .param("id", text)
                        .update();
        return asked == 1 ? Outcome.ok(true) : Outcome.refused(GONE);
    }
}
