/**
 * Makes of questions what a page shows: fields, rows, files, errors, proposals and why each is
 * asked. The same question is drawn alike wherever it stands.
 */
@ApplicationModule(displayName = "Drawing of questions")
@NullMarked
package org.parvis.forms.drawing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
