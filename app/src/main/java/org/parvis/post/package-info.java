/**
 * Carries messages out: by mail and by text message when a server and a gateway are configured, on
 * paper for those who have neither, and otherwise held where the demonstration shows them. What
 * comes back is read, and whoever wrote it is told. A message is written in the transaction that
 * causes it and leaves later, so nothing is announced that did not happen and nothing that happened
 * stays silent. Content is sealed with the key of the case file and goes with it; a key given by
 * the sender makes writing it twice harmless.
 */
@ApplicationModule(
        displayName = "Post",
        allowedDependencies = {"kernel", "platform", "audit", "documents", "documents :: keys"})
@NullMarked
package org.parvis.post;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
