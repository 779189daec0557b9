/** Question type: a place, in words or by its coordinates. */
@NullMarked
package org.parvis.forms.types.mappoint;

import org.jspecify.annotations.NullMarked;
