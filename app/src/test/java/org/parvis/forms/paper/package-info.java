@NullMarked
package org.parvis.forms.paper;

import org.jspecify.annotations.NullMarked;
