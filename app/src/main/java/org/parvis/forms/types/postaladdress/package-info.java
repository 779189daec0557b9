/** Question type: an address as on an envelope. */
@NullMarked
package org.parvis.forms.types.postaladdress;

import org.jspecify.annotations.NullMarked;
