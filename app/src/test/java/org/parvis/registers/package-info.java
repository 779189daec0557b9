/** Tests of registers, with registers of their own. */
@NullMarked
package org.parvis.registers;

import org.jspecify.annotations.NullMarked;
