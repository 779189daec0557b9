/**
 * What whoever pays is shown: the page to pay, the test terminal and the receipt, and what is still
 * to be paid, on its file and on the desk of an account.
 */
@ApplicationModule(displayName = "Payments of a person")
@NullMarked
package org.parvis.payments.person;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
