/**
 * What other modules tell the catalogue: which question types exist, how long a service really
 * took, and how far a body has come.
 */
@NamedInterface("spi")
@NullMarked
package org.parvis.catalogue.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
