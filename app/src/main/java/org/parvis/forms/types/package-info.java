/** The question types, one class each; the program finds them because they are there. */
@NullMarked
package org.parvis.forms.types;

import org.jspecify.annotations.NullMarked;
