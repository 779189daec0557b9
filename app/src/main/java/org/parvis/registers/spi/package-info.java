/** How a new way of reaching registers is added: one connector, found by registration. */
@NamedInterface("spi")
@NullMarked
package org.parvis.registers.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
