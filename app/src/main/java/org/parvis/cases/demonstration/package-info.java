/** Fictitious files and persons of the demonstration, made by the same doors as real ones. */
@ApplicationModule(
        displayName = "Demonstration of case files",
        allowedDependencies = {
            "kernel",
            "platform",
            "calendar",
            "documents :: keys",
            "identity",
            "organizations",
            "catalogue",
            "forms",
            "cases",
            "cases :: spi",
            "cases.acts",
            "cases.desk",
            "cases.letters",
            "cases.proof",
            "cases.dossier",
            "cases.decision",
            "cases.clocks"
        })
@NullMarked
package org.parvis.cases.demonstration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
