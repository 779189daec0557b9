/** The matrix: the same choice for each of several lines. */
@NullMarked
package org.parvis.forms.types.matrix;

import org.jspecify.annotations.NullMarked;
