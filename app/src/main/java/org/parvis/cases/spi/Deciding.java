package org.parvis.cases.spi;

import java.time.LocalDate;
import org.parvis.kernel.Actor;
import org.parvis.kernel.CaseFileId;
import org.parvis.kernel.LocalizedText;

/**
 * Who decides in the files of a module, as a bean of that module: a panel, a judge. In a file that
 * none claims, the definition of the service says it.
 */
public interface Deciding {
    /** Whether it is for this to say who decides there. */
    boolean in(CaseFileId file, String service);

    /**
     * Whether a member may sign the decision now: their part in it, and what has to come before.
     */
    boolean may(Actor.Agent agent, CaseFileId file, LocalDate day);

    /** By what power, as the letter says it under the name. */
    LocalizedText power(Actor.Agent agent, CaseFileId file, LocalDate day);
}
