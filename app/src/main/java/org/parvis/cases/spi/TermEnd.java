package org.parvis.cases.spi;

import java.time.LocalDate;
import org.parvis.kernel.CaseFileId;

/**
 * What silence does at the end of a term of a module, as a bean of that module. It is called by a
 * job, in the transaction that closes the term; what it says is an act of the law, whose kind names
 * {@link Author#LAW}.
 */
public interface TermEnd {
    /** The registration of the module, which owns the kind of the act. */
    ActKinds own();

    /** The name of the term. */
    String term();

    /** The act that records it, for a party whose last day that was. */
    Payload ended(CaseFileId file, int party, LocalDate day);
}
