/**
 * One message to many case files: written once, sent in rounds, each sending an act of its file.
 */
@ApplicationModule(displayName = "Mailings")
@NullMarked
package org.parvis.cases.mailing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
