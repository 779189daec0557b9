package org.parvis.disputes.effects;

import java.time.LocalDate;
import org.parvis.cases.spi.ActKinds;
import org.parvis.cases.spi.Payload;
import org.parvis.cases.spi.TermEnd;
import org.parvis.disputes.DisputeAct;
import org.parvis.disputes.DisputeKinds;
import org.parvis.kernel.CaseFileId;
import org.springframework.stereotype.Component;

/** The merchant said nothing in their days: it is noted, and nothing ends by it. */
@Component
class Silence implements TermEnd {
    private final DisputeKinds own;

    Silence(DisputeKinds own) {
        this.own = own;
    }

    @Override
    public ActKinds own() {
        return own;
    }

    @Override
    public String term() {
        return DisputeAct.TERM;
    }

    @Override
    public Payload ended(CaseFileId file, int party, LocalDate day) {
        return new DisputeAct.Silent(party, day);
    }
}
