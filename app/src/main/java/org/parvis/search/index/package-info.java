/**
 * The documents of a language in files: what changed is taken in and what is gone goes, while those
 * who read go on with what there was. Each node has files of its own, that only the account of the
 * program may read.
 */
@ApplicationModule(displayName = "Files of search")
@NullMarked
package org.parvis.search.index;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
