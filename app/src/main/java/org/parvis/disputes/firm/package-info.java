/**
 * The room of a merchant: all disputes to which one address was invited, for whoever proved that it
 * is theirs by the code that went there. No account, and nothing of any other address.
 */
@ApplicationModule(displayName = "Room of a merchant")
@NullMarked
package org.parvis.disputes.firm;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
