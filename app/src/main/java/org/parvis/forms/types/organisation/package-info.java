/** Question type: one of the bodies that offer the service. */
@NullMarked
package org.parvis.forms.types.organisation;

import org.jspecify.annotations.NullMarked;
