package org.parvis.payments;

import java.time.LocalDate;
import java.util.Map;
import org.parvis.cases.spi.ActKinds;
import org.parvis.cases.spi.FileContents;
import org.parvis.cases.spi.Payload;
import org.parvis.cases.spi.TermEnd;
import org.parvis.kernel.CaseFileId;
import org.parvis.platform.Scenes;
import org.springframework.stereotype.Component;

/**
 * The days to pay are over: the request ends by the rule of its service, and its person is told.
 * One that was answered meanwhile does not end: what is left stays owed.
 */
@Component
class UnpaidEnds implements TermEnd {
    private final PaymentKinds own;
    private final PaymentActs acts;
    private final Remissions remissions;
    private final FileContents contents;
    private final Scenes scenes;

    UnpaidEnds(
            PaymentKinds own,
            PaymentActs acts,
            Remissions remissions,
            FileContents contents,
            Scenes scenes) {
        this.contents = contents;
        this.own = own;
        this.acts = acts;
        this.remissions = remissions;
        this.scenes = scenes;
    }

    @Override
    public ActKinds own() {
        return own;
    }

    @Override
    public String term() {
        return PaymentAct.TERM;
    }

    @Override
    public Payload ended(CaseFileId file, int party, LocalDate day) {
        return contents.of(PaymentActs.PROGRAM, file)
                        .filter(asked -> asked.state().open())
                        .isPresent()
                ? lapsed(file, day)
                : new PaymentAct.Overdue(left(file), day);
    }

    private long left(CaseFileId file) {
        return scenes.job(jobs -> DueTable.find(jobs, file).map(Due::left).orElse(0L));
    }

    private Payload lapsed(CaseFileId file, LocalDate day) {
        Map<String, String> unpaid = acts.charged(file).orElseThrow().unpaid();
        scenes.job(
                jobs -> {
                    DueTable.lock(jobs, file).ifPresent(due -> remissions.lapsed(jobs, due, 0));
                    return 0;
                });
        return new PaymentAct.Lapsed(day, unpaid);
    }
}
