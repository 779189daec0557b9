package org.parvis.payments;

import java.time.LocalDate;
import java.util.Objects;
import org.parvis.cases.spi.ActKinds;
import org.parvis.cases.spi.Payload;
import org.parvis.cases.spi.TermEnd;
import org.parvis.kernel.CaseFileId;
import org.parvis.platform.Scenes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The rest of a down payment: asked for once the request is granted, with days of its own. At their
 * end what was granted goes no further, by the rule of its service, and its person is told.
 */
@Component
class RestOfFees implements TermEnd {
    private final PaymentKinds own;
    private final PaymentActs acts;
    private final Remissions remissions;
    private final PaymentDays days;
    private final Scenes scenes;

    RestOfFees(
            PaymentKinds own,
            PaymentActs acts,
            Remissions remissions,
            PaymentDays days,
            Scenes scenes) {
        this.own = own;
        this.acts = acts;
        this.remissions = remissions;
        this.days = days;
        this.scenes = scenes;
    }

    /** Asks for it, once. */
    void granted(CaseFileId file) {
        scenes.job(
                jobs -> {
                    DueTable.lock(jobs, file)
                            .filter(due -> due.later() > 0)
                            .ifPresent(due -> ask(jobs, due));
                    return 0;
                });
    }

    private void ask(JdbcClient jobs, Due due) {
        Rest rest = Objects.requireNonNull(due.rest());
        LocalDate today = days.today();
        Due next = due.askingAll(today, days.last(rest.regime(), rest.days()));
        DueTable.askAll(jobs, next);
        // nothing where more than the first part was paid already
        if (next.left() > 0) {
            acts.write(due.file(), new RestAct.Asked(next.left(), today, next.until(), rest));
        }
    }

    @Override
    public ActKinds own() {
        return own;
    }

    @Override
    public String term() {
        return RestAct.TERM;
    }

    @Override
    public Payload ended(CaseFileId file, int party, LocalDate day) {
        return scenes.job(
                jobs -> {
                    Due due = DueTable.lock(jobs, file).orElseThrow();
                    remissions.lapsed(jobs, due, due.held());
                    return new RestAct.Lapsed(
                            due.left(), day, Objects.requireNonNull(due.rest()).unpaid());
                });
    }
}
