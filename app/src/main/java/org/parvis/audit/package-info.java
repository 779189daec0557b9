/**
 * Who looked at what, and why. Each request that shows personal data to a member of a public body
 * leaves a row in the journal, committed before anything is shown, linked to no other and sealed in
 * batches afterwards; so does each act of administration. The person of a file is told which member
 * opened it, in which hour, for which purpose, and which reason was given when the opening was out
 * of the ordinary. What is said in words goes when the file goes; the proof stays. Other modules
 * write through {@link org.parvis.audit.Journal} and {@link org.parvis.audit.Reads}. Sealing in
 * batches, of acts too, is {@link org.parvis.audit.Seals}, with its key.
 */
@ApplicationModule(
        displayName = "Audit",
        allowedDependencies = {"kernel", "platform"})
@NullMarked
package org.parvis.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
