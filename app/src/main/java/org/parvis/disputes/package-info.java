/**
 * Disputes between two sides, settled without a courtroom. Before any name, an explorer says what
 * the law gives, how long one may act, and which letter comes first; it keeps nothing.
 */
@Switchable
@ApplicationModule(
        displayName = "Disputes",
        allowedDependencies = {
            "kernel",
            "platform",
            "calendar",
            "rules",
            "documents",
            "search",
            "catalogue",
            "catalogue :: spi",
            "portal :: spi"
        })
@NullMarked
package org.parvis.disputes;

import org.jspecify.annotations.NullMarked;
import org.parvis.platform.Switchable;
import org.springframework.modulith.ApplicationModule;
