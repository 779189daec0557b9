/** Question type: one line of text. */
@NullMarked
package org.parvis.forms.types.text;

import org.jspecify.annotations.NullMarked;
