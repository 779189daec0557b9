/**
 * Datasets that stand in catalogues elsewhere: who looks after the installation takes such a
 * catalogue on, a job reads it page by page, and what it holds is shown here with its origin. Files
 * are never copied. What is read is hostile until it is understood: nothing of a reading is public
 * before its last page, and one that fails changes nothing.
 */
@ApplicationModule(displayName = "Open data of others")
@NullMarked
package org.parvis.opendata.harvest;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
