/** Question type: a number with decimals. */
@NullMarked
package org.parvis.forms.types.decimal;

import org.jspecify.annotations.NullMarked;
