package org.parvis.disputes.after;

import java.util.Optional;
import org.parvis.cases.spi.ActKinds;
import org.parvis.cases.spi.PersonTurns;
import org.parvis.disputes.Dispute;
import org.parvis.disputes.DisputeDays;
import org.parvis.disputes.DisputeKinds;
import org.parvis.disputes.DisputePaths;
import org.parvis.disputes.DisputePrograms;
import org.parvis.disputes.Side;
import org.parvis.ds.Words;
import org.springframework.stereotype.Component;

/** The page of a file asks whose it is whether what was promised to them was kept. */
@Component
class KeptTurns implements PersonTurns {
    private final DisputeKinds own;
    private final DisputePrograms programs;
    private final DisputeDays days;

    KeptTurns(DisputeKinds own, DisputePrograms programs, DisputeDays days) {
        this.own = own;
        this.programs = programs;
        this.days = days;
    }

    @Override
    public ActKinds own() {
        return own;
    }

    @Override
    public Optional<PersonTurn> turn(File file, Words w) {
        return programs.of(file.service())
                .flatMap(it -> Fulfilment.of(Dispute.of(file.said()), it.after(), days.today()))
                .flatMap(kept -> kept.asked(Side.CONSUMER, days.today()).stream().findFirst())
                .map(duty -> turn(file, duty, w));
    }

    private static PersonTurn turn(File file, Fulfilment.Duty duty, Words w) {
        return new PersonTurn(
                w.say("disputes.turn.word"),
                w.say("disputes.turn.word.says"),
                w.say("disputes.turn.word.button"),
                DisputePaths.after(file.reference(), w),
                w.say("disputes.turn.word.nothing"),
                duty.promise().by().plusDays(1),
                duty.until());
    }
}
