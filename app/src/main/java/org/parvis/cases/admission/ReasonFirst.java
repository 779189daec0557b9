package org.parvis.cases.admission;

import org.parvis.kernel.Actor;
import org.parvis.kernel.CaseFileId;

/**
 * Whether a file asks a member for a reason that they have not given. What is done in many files at
 * once leaves such a file to its own page, where the reason is asked.
 */
public interface ReasonFirst {
    boolean asks(Actor.Agent agent, CaseFileId file);
}
