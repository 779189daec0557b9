/** Question type: from one day to another. */
@NullMarked
package org.parvis.forms.types.daterange;

import org.jspecify.annotations.NullMarked;
