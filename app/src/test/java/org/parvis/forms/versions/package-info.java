@NullMarked
package org.parvis.forms.versions;

import org.jspecify.annotations.NullMarked;
