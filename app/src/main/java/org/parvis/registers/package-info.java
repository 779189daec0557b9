/**
 * What the administration knows already. A register is cited data of the content pack: who holds
 * it, on which provision it may be read, by which keys, and how its answer becomes the answer to a
 * question, in FEEL. This module asks registers over the network or in a list, with bounds on time
 * and size, keeps what they said for one draft only, and writes each consent and each reading in a
 * ledger that the person sees. A register that does not answer is no error: the question is asked.
 */
@ApplicationModule(
        displayName = "Registers",
        allowedDependencies = {"kernel", "platform", "rules", "documents", "documents :: keys"})
@NullMarked
package org.parvis.registers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
