/** Question type: a day, in three boxes. */
@NullMarked
package org.parvis.forms.types.date;

import org.jspecify.annotations.NullMarked;
