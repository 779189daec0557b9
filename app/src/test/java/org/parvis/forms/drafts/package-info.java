@NullMarked
package org.parvis.forms.drafts;

import org.jspecify.annotations.NullMarked;
