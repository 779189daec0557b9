/**
 * What a new version of a definition does to drafts that are open: their move, batch by batch, and
 * its rehearsal on live drafts and past submissions. A rehearsal changes nothing and keeps figures
 * only.
 */
@ApplicationModule(displayName = "Versions with drafts open")
@NullMarked
package org.parvis.forms.versions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
