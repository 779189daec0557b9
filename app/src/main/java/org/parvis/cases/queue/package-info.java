/**
 * The list of the files that a body works on: order, counts, saved views, batches, routing and its
 * export.
 */
@ApplicationModule(displayName = "Queue of a body")
@NullMarked
package org.parvis.cases.queue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
