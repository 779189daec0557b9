/**
 * What a provider says that it took and gave back, day by day, against the books of the body: each
 * difference is a work item, which somebody asks about, books by hand or explains, and which says
 * who did so and when. Nothing of it is dropped.
 */
@ApplicationModule(displayName = "Reconciliation of payments")
@NullMarked
package org.parvis.payments.reconciliation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
