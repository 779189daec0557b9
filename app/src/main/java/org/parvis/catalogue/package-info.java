/**
 * What public bodies offer, as data. A service is one text: its start page, the check that it is
 * the right way, its form, and the process that answers it. This module reads that text, refuses it
 * whole with the file, the line and the reason, keeps every published version unchanged for ever,
 * and holds the current ones in memory.
 */
@ApplicationModule(
        displayName = "Catalogue",
        allowedDependencies = {
            "kernel",
            "platform",
            "organizations",
            "rules",
            "registers",
            "search",
            "portal :: spi"
        })
@NullMarked
package org.parvis.catalogue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
