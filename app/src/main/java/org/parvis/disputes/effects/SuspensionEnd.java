package org.parvis.disputes.effects;

import java.time.LocalDate;
import org.parvis.cases.spi.ActKinds;
import org.parvis.cases.spi.Payload;
import org.parvis.cases.spi.TermEnd;
import org.parvis.disputes.DisputeKinds;
import org.parvis.disputes.SuspensionAct;
import org.parvis.kernel.CaseFileId;
import org.springframework.stereotype.Component;

/** The days of a suspension are over: prescription runs again, and both are told. */
@Component
class SuspensionEnd implements TermEnd {
    private final DisputeKinds own;

    SuspensionEnd(DisputeKinds own) {
        this.own = own;
    }

    @Override
    public ActKinds own() {
        return own;
    }

    @Override
    public String term() {
        return SuspensionAct.TERM;
    }

    @Override
    public Payload ended(CaseFileId file, int party, LocalDate day) {
        return new SuspensionAct.Over(party, day);
    }
}
