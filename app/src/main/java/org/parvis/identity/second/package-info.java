/**
 * What is asked after a first proof: the code of an application or a recovery code, their pages,
 * and the limits on guessing them. The owner adds and takes them away here.
 */
@ApplicationModule(displayName = "Second proof")
@NullMarked
package org.parvis.identity.second;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
