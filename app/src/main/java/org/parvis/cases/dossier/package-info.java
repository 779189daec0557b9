/** What a case file holds now: its answers, papers and conversations, as its acts left them. */
@ApplicationModule(displayName = "What a case file holds")
@NullMarked
package org.parvis.cases.dossier;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
