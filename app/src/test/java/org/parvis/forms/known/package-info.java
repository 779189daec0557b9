@NullMarked
package org.parvis.forms.known;

import org.jspecify.annotations.NullMarked;
