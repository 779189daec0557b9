/** The repeated group: questions asked once for each row. */
@NullMarked
package org.parvis.forms.types.group;

import org.jspecify.annotations.NullMarked;
