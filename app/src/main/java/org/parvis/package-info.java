/** Parvis, the open square in front of a public building: every package below is a module. */
@NullMarked
package org.parvis;

import org.jspecify.annotations.NullMarked;
