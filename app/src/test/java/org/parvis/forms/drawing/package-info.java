@NullMarked
package org.parvis.forms.drawing;

import org.jspecify.annotations.NullMarked;
