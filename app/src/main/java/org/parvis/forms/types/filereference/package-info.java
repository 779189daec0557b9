/** Question type: another file of the same person. */
@NullMarked
package org.parvis.forms.types.filereference;

import org.jspecify.annotations.NullMarked;
