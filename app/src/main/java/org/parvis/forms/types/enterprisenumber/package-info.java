/** Question type: the number of an enterprise of Québec. */
@NullMarked
package org.parvis.forms.types.enterprisenumber;

import org.jspecify.annotations.NullMarked;
