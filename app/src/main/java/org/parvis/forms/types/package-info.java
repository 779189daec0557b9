/**
 * The question types, one folder each; the program finds them because they are there. What several
 * of them have in common stands here.
 */
@NullMarked
package org.parvis.forms.types;

import org.jspecify.annotations.NullMarked;
