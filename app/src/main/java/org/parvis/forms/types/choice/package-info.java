/** Question type: one option among those listed. */
@NullMarked
package org.parvis.forms.types.choice;

import org.jspecify.annotations.NullMarked;
