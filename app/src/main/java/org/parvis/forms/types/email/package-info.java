/** Question type: an e-mail address. */
@NullMarked
package org.parvis.forms.types.email;

import org.jspecify.annotations.NullMarked;
