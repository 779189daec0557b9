/**
 * Who is signed in on a request, and for how long. Sessions are kept for all nodes, under a digest
 * of what the browser holds, and hold identifiers only. The cookies of the module are made here and
 * nowhere else.
 */
@ApplicationModule(displayName = "Sessions")
@NullMarked
package org.parvis.identity.sessions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
