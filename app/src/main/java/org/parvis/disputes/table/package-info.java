/**
 * Where the sides of a dispute and their mediator meet: claim, offers, words for all, words for the
 * mediator alone, and the agreement that they sign.
 */
@ApplicationModule(displayName = "Table of a dispute")
@NullMarked
package org.parvis.disputes.table;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
