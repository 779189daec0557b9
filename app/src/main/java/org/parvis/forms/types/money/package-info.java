/** Question type: an amount of money. */
@NullMarked
package org.parvis.forms.types.money;

import org.jspecify.annotations.NullMarked;
