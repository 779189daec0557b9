/**
 * The desk at which requests arrive by mail, counter, phone, fax and e-mail. A stack of paper is
 * scanned at once and cut at the sheets that separate it; each piece waits, the oldest first, until
 * somebody enters it on its legal date, which the rule of its door gives, or adds it to the file
 * whose number it bears. What happens to the originals is a rule as well. The case file is made by
 * {@code cases}; nothing of a request stays here once it is in one.
 */
@Switchable
@ApplicationModule(
        displayName = "Intake",
        allowedDependencies = {
            "kernel",
            "platform",
            "audit",
            "calendar",
            "post",
            "documents",
            "documents :: letters",
            "organizations",
            "catalogue",
            "forms",
            "cases",
            "portal :: spi"
        })
@NullMarked
package org.parvis.intake;

import org.jspecify.annotations.NullMarked;
import org.parvis.platform.Switchable;
import org.springframework.modulith.ApplicationModule;
