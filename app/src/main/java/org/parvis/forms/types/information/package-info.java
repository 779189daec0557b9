/** The block of information, which asks nothing. */
@NullMarked
package org.parvis.forms.types.information;

import org.jspecify.annotations.NullMarked;
