/** Question type: several options among those listed. */
@NullMarked
package org.parvis.forms.types.choices;

import org.jspecify.annotations.NullMarked;
