/** Question type: files that come with the answers. */
@NullMarked
package org.parvis.forms.types.file;

import org.jspecify.annotations.NullMarked;
