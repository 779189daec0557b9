/**
 * Answers that are entered without a draft: a whole form by an agent for somebody who came by
 * another door, or one part of a form that was sent, opened again as the question that it was.
 */
@ApplicationModule(
        displayName = "Entry beside drafts",
        allowedDependencies = {
            "kernel",
            "catalogue",
            "catalogue :: spi",
            "forms",
            "forms :: spi",
            "forms.reading",
            "forms.drafts",
            "forms.drawing"
        })
@NullMarked
package org.parvis.forms.entry;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
