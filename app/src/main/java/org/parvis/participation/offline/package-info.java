/**
 * What the commands have in common that count and draw without server or database: how a file of
 * others is read, and what is said of one that is refused.
 */
@ApplicationModule(displayName = "Participation, offline")
@NullMarked
package org.parvis.participation.offline;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
