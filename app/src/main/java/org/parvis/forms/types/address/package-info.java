/** Question type: an address in its parts, checked in Canada. */
@NullMarked
package org.parvis.forms.types.address;

import org.jspecify.annotations.NullMarked;
