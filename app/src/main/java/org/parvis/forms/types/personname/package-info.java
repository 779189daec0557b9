/** Question type: the name of a person. */
@NullMarked
package org.parvis.forms.types.personname;

import org.jspecify.annotations.NullMarked;
