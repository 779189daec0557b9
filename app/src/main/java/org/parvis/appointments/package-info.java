/**
 * Times at which people are received: at which place, by which desk, with what they need there. A
 * time is held while somebody fills in, booked once, moved and cancelled by whoever has its code or
 * stands in its file. Places, desks and hours are data of the content pack; that no time is given
 * twice is a constraint of the database. A booking of a file is told there by acts; one that stands
 * alone is told by mail.
 */
@Switchable
@ApplicationModule(
        displayName = "Appointments",
        allowedDependencies = {
            "kernel",
            "platform",
            "feed",
            "documents :: keys",
            "post",
            "identity",
            "organizations",
            "catalogue",
            "cases",
            "cases :: spi",
            "forms :: spi",
            "portal :: spi"
        })
@NullMarked
package org.parvis.appointments;

import org.jspecify.annotations.NullMarked;
import org.parvis.platform.Switchable;
import org.springframework.modulith.ApplicationModule;
