/**
 * How single merchants answer and settle: counted by the rules of a programme, told to them first,
 * contested before the body, and only then public.
 */
@ApplicationModule(displayName = "Rates of merchants")
@NullMarked
package org.parvis.disputes.rates;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
