/**
 * Carries messages out: by mail when a server is configured, on paper for those who have no e-mail,
 * and otherwise held where the demonstration shows them. A message is written in the transaction
 * that causes it and leaves later, so nothing is announced that did not happen and nothing that
 * happened stays silent. Content is sealed with the key of the case file and goes with it; a key
 * given by the sender makes writing it twice harmless.
 */
@ApplicationModule(
        displayName = "Post",
        allowedDependencies = {"kernel", "platform", "audit", "documents"})
@NullMarked
package org.parvis.post;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
