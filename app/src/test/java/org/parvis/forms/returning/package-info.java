@NullMarked
package org.parvis.forms.returning;

import org.jspecify.annotations.NullMarked;
