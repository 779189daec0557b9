/** Question type: a phone number of any country. */
@NullMarked
package org.parvis.forms.types.phone;

import org.jspecify.annotations.NullMarked;
