package org.parvis.mandates;

import java.util.Optional;
import org.parvis.kernel.ApplicantFact;

/**
 * Whoever fills in a form, as they are known here. One stands for one page: each source is read
 * once, when it is first asked, in a transaction of its own.
 */
@FunctionalInterface
public interface Applicant {
    /** One thing that is held of them, if it is. */
    Optional<Held> held(ApplicantFact fact, String lang);
}
