/**
 * The room of a merchant: all disputes to which one address was invited, and what it keeps for its
 * offers, for whoever proves by a code of its own that the address is theirs. The code of one
 * dispute is no such proof. No account, and nothing of any other address.
 */
@ApplicationModule(displayName = "Room of a merchant")
@NullMarked
package org.parvis.disputes.firm;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
