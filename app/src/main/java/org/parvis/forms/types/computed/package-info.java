/** The computed value, which nobody types. */
@NullMarked
package org.parvis.forms.types.computed;

import org.jspecify.annotations.NullMarked;
