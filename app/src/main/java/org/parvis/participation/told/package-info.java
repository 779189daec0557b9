/**
 * Being told by mail what became of a consultation, without an account: an address is written to
 * only once its owner said yes, of the themes that they chose, and each letter ends it with one
 * press. What they said in the consultation is kept elsewhere, and nothing joins the two.
 */
@ApplicationModule(displayName = "Participation, told by mail")
@NullMarked
package org.parvis.participation.told;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
