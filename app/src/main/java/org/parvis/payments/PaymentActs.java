package org.parvis.payments;

import java.util.Optional;
import org.parvis.cases.spi.FileActs;
import org.parvis.kernel.CaseFileId;
import org.parvis.kernel.Outcome;
import org.springframework.stereotype.Component;

/** What the program writes of payments in files, and reads again there. */
@Component
class PaymentActs {
    static final FileActs.Who PROGRAM = new FileActs.Program();

    private final FileActs acts;
    private final PaymentKinds own;

    PaymentActs(FileActs acts, PaymentKinds own) {
        this.acts = acts;
        this.own = own;
    }

    /** Writes one that may happen wherever the file stands. */
    void write(CaseFileId file, PaymentAct act) {
        offer(file, act).orThrow();
    }

    /** Writes one where the file still stands so that it may happen. */
    Outcome<Integer> offer(CaseFileId file, PaymentAct act) {
        return acts.write(own, PROGRAM, file, act);
    }

    /** What was charged for it, as it was told then. */
    Optional<PaymentAct.Charged> charged(CaseFileId file) {
        return PaymentAct.charged(acts.said(own, PROGRAM, file));
    }
}
