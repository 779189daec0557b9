/**
 * What whoever pays is shown: the page to pay, the receipt of it, and what is still to be paid on
 * the desk of an account.
 */
@ApplicationModule(displayName = "Payments of a person")
@NullMarked
package org.parvis.payments.person;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
