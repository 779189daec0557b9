/**
 * What is owed for a request: charged by the rules of its service when it arrives, explained
 * before, paid by a provider or at a counter, waived by somebody who may, given back by a rule. A
 * file waits for money as it waits for a person: with days, and an end that is told. Books of
 * double entry stand beside the acts. Providers are ports; the test terminal is one that moves no
 * money. No card number ever passes through.
 */
@Switchable
@ApplicationModule(
        displayName = "Payments",
        allowedDependencies = {
            "kernel",
            "platform",
            "calendar",
            "rules",
            "feed",
            "documents :: letters",
            "organizations",
            "catalogue",
            "forms :: spi",
            "cases",
            "cases :: spi",
            "portal :: spi"
        })
@NullMarked
package org.parvis.payments;

import org.jspecify.annotations.NullMarked;
import org.parvis.platform.Switchable;
import org.springframework.modulith.ApplicationModule;
