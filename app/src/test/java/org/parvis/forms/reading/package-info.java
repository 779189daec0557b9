@NullMarked
package org.parvis.forms.reading;

import org.jspecify.annotations.NullMarked;
