@NullMarked
package org.parvis.forms.filling;

import org.jspecify.annotations.NullMarked;
