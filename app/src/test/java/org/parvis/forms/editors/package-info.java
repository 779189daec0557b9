@NullMarked
package org.parvis.forms.editors;

import org.jspecify.annotations.NullMarked;
