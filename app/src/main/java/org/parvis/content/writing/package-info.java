/**
 * Where members of a body write its pages in the program: the list, the editor, a page with its
 * steps and versions, what keeps it from everybody, and the folder that comes out again.
 */
@ApplicationModule(displayName = "Pages written in the program")
@NullMarked
package org.parvis.content.writing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
