/** The design system: components, words and assets that every page of Parvis shares. */
@NullMarked
package org.parvis.ds;

import org.jspecify.annotations.NullMarked;
