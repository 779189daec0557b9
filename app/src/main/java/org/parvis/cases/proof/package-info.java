/**
 * What anybody can check: a letter by its code, the chain of acts of a file, the seals that are
 * published.
 */
@ApplicationModule(displayName = "Proof of case files")
@NullMarked
package org.parvis.cases.proof;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
