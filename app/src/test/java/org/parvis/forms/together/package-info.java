@NullMarked
package org.parvis.forms.together;

import org.jspecify.annotations.NullMarked;
