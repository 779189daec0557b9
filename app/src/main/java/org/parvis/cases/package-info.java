/**
 * Case files: everything between a person and a public body is one, as acts in sequence, each
 * committed to the one before. This module opens them, lets people, agents and the law act in them,
 * keeps their clocks, seals and erases them, and shows them to those whom the directory admits. The
 * acts are the truth; heads, queues and counts are derived from them. Other modules add kinds of
 * act of their own by {@code cases :: spi}.
 */
@ApplicationModule(
        displayName = "Cases",
        allowedDependencies = {
            "kernel",
            "platform",
            "calendar",
            "rules",
            "registers",
            "audit",
            "feed",
            "measures",
            "post",
            "documents",
            "documents :: keys",
            "documents :: letters",
            "identity",
            "organizations",
            "mandates",
            "correspondence",
            "catalogue",
            "catalogue :: law",
            "catalogue :: spi",
            "forms",
            "forms :: spi",
            "portal :: spi"
        })
@NullMarked
package org.parvis.cases;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
