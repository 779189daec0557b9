@NullMarked
package org.parvis.forms.beginning;

import org.jspecify.annotations.NullMarked;
