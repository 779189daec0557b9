/** Tokens of programs, obtained and lost through the real filters. */
@NullMarked
package org.parvis.programs;

import org.jspecify.annotations.NullMarked;
