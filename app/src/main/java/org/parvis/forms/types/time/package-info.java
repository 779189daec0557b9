/** Question type: an hour of the day. */
@NullMarked
package org.parvis.forms.types.time;

import org.jspecify.annotations.NullMarked;
