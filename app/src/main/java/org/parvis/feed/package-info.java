/**
 * The acts of case files are the outbox: whatever follows them (mail, facts, counters, indexes)
 * keeps a place in their order and moves on, batch by batch, each batch in one transaction with its
 * work. What cannot be followed is parked where an operator sees it, and can be replayed. The
 * module knows nothing of case files; their owner gives it the acts through the source SPI.
 */
@ApplicationModule(
        displayName = "Feed",
        allowedDependencies = {"kernel", "platform"})
@NullMarked
package org.parvis.feed;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
