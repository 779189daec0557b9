package org.parvis.payments;

import java.util.List;
import java.util.Map;
import org.parvis.cases.spi.FileContents;
import org.parvis.kernel.CaseFileId;
import org.parvis.kernel.Outcome;
import org.parvis.platform.OneByOne;
import org.parvis.platform.Scenes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells those whose days to pay end soon, each once: before that end, and not only after. */
@Component
class PaymentReminders {
    private static final int MOST = 200;

    /** Days before the last one. */
    private static final int BEFORE = 5;

    private final Scenes scenes;
    private final PaymentActs acts;
    private final FileContents contents;
    private final PaymentDays days;
    private final OneByOne alone;

    PaymentReminders(
            Scenes scenes,
            PaymentActs acts,
            FileContents contents,
            PaymentDays days,
            OneByOne alone) {
        this.contents = contents;
        this.scenes = scenes;
        this.acts = acts;
        this.days = days;
        this.alone = alone;
    }

    void remind() {
        OneByOne.Round round = alone.round("payment-reminders");
        List<Due> soon =
                scenes.job(jobs -> DueTable.toRemind(jobs, days.today().plusDays(BEFORE), MOST));
        for (Due due : soon) {
            CaseFileId file = due.file();
            round.does(file.home() + "/" + file.id(), () -> scenes.job(jobs -> remind(jobs, file)));
        }
        round.ended();
    }

    private boolean remind(JdbcClient jobs, CaseFileId file) {
        Due due = DueTable.lock(jobs, file).orElseThrow();
        DueTable.reminded(jobs, file);
        return acts.charged(file)
                .filter(charged -> due.left() > 0)
                .filter(charged -> asksAll(due) || open(file))
                .map(
                        charged ->
                                new PaymentAct.Reminded(
                                        due.left(), due.until(), unpaid(due, charged)))
                // where it was taken back meanwhile there is nobody to remind
                .filter(act -> acts.offer(file, act) instanceof Outcome.Ok<Integer>)
                .isPresent();
    }

    /** The rest is asked for after the answer; anything else before it. */
    private static boolean asksAll(Due due) {
        return due.rest() != null && due.later() == 0;
    }

    private boolean open(CaseFileId file) {
        return contents.of(PaymentActs.PROGRAM, file).filter(of -> of.state().open()).isPresent();
    }

    private static Map<String, String> unpaid(Due due, PaymentAct.Charged charged) {
        Rest rest = due.rest();
        return rest != null && due.later() == 0 ? rest.unpaid() : charged.unpaid();
    }
}
