/** Question type: a country. */
@NullMarked
package org.parvis.forms.types.country;

import org.jspecify.annotations.NullMarked;
