/** Question type: words that a person makes theirs. */
@NullMarked
package org.parvis.forms.types.declaration;

import org.jspecify.annotations.NullMarked;
