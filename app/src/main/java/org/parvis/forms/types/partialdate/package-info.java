/** Question type: a year, or a month of a year. */
@NullMarked
package org.parvis.forms.types.partialdate;

import org.jspecify.annotations.NullMarked;
