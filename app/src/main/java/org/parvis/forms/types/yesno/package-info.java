/** Question type: yes or no. */
@NullMarked
package org.parvis.forms.types.yesno;

import org.jspecify.annotations.NullMarked;
