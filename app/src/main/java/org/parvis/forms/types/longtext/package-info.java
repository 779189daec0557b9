/** Question type: several lines of text. */
@NullMarked
package org.parvis.forms.types.longtext;

import org.jspecify.annotations.NullMarked;
