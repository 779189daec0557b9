/** Question type: a share of a hundred. */
@NullMarked
package org.parvis.forms.types.percentage;

import org.jspecify.annotations.NullMarked;
