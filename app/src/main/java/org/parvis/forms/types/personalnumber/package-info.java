/** Question type: a personal number with its check digit, protected. */
@NullMarked
package org.parvis.forms.types.personalnumber;

import org.jspecify.annotations.NullMarked;
