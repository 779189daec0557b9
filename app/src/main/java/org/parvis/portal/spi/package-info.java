/** What other modules may contribute to the front door. */
@NamedInterface("spi")
@NullMarked
package org.parvis.portal.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
