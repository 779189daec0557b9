/**
 * The one door: whatever the proof was, here it is decided whether it is enough. It knows the ways
 * of an account, counts failures, notices a browser never seen before and tells the owner. No way
 * of signing in leads past it.
 */
@ApplicationModule(displayName = "Entrance")
@NullMarked
package org.parvis.identity.entrance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
