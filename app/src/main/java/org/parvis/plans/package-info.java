/**
 * How each public body means to get there: its transformation plan, with the targets it adopts and
 * its own, year by year, and the initiatives that should move them. A plan is written, approved by
 * the head of the body, read point by point by the central office, and published; a published
 * revision never changes. Beside what was promised stands what was measured. Networks of bodies
 * plan in the same way, and a roadmap ties what concerns the whole government together.
 */
@Switchable
@ApplicationModule(
        displayName = "Plans",
        allowedDependencies = {
            "kernel",
            "platform",
            "strategy",
            "organizations",
            "catalogue",
            "catalogue :: spi",
            "documents :: letters",
            "post",
            "search",
            "portal :: spi"
        })
@NullMarked
package org.parvis.plans;

import org.jspecify.annotations.NullMarked;
import org.parvis.platform.Switchable;
import org.springframework.modulith.ApplicationModule;
