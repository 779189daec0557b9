/**
 * What other modules tell the catalogue: which question types exist, and how long a service really
 * took.
 */
@NamedInterface("spi")
@NullMarked
package org.parvis.catalogue.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
