/** Question type: a whole number. */
@NullMarked
package org.parvis.forms.types.number;

import org.jspecify.annotations.NullMarked;
