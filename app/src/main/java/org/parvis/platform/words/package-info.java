/** Words and signs that people type, read and compare: nothing here knows a page or a database. */
@NullMarked
package org.parvis.platform.words;

import org.jspecify.annotations.NullMarked;
