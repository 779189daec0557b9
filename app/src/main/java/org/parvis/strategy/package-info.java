/**
 * The strategy that measures itself: its orientations and targets are versioned data of the content
 * pack, and the barometer's figures are computed from what really happened, by channel, body and
 * month. Each figure says its formula, period, coverage and origin; what is not known is shown as
 * unknown, never as zero.
 */
@ApplicationModule(
        displayName = "Strategy",
        allowedDependencies = {
            "kernel",
            "platform",
            "measures",
            "rules",
            "post",
            "search",
            "portal :: spi",
            "organizations",
            "catalogue",
            "catalogue :: spi"
        })
@NullMarked
package org.parvis.strategy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
