/**
 * What people may know and govern of what is held of them, and what a body must be able to show of
 * it. People: their data with source, purpose and basis, who read it, consents, a copy of all, the
 * closing of an account. Bodies: the journal of readings for whoever answers for it, protected
 * files, incidents, communications, assessments, and a policy that is written from the definitions.
 * Modules answer for their own data through {@link org.parvis.portal.spi.AccountData}; this one
 * knows none of it.
 */
@ApplicationModule(
        displayName = "Privacy",
        allowedDependencies = {
            "kernel",
            "platform",
            "audit",
            "post",
            "documents :: letters",
            "registers",
            "identity",
            "organizations",
            "catalogue",
            "cases",
            "portal :: spi"
        })
@NullMarked
package org.parvis.privacy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
