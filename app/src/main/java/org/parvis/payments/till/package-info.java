/**
 * What whoever works on a file does with money: takes what comes by hand, gives back by hand and
 * waives; and the books as accounting takes them.
 */
@ApplicationModule(displayName = "Payments by hand")
@NullMarked
package org.parvis.payments.till;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
