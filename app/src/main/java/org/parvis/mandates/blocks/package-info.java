/**
 * Where whoever answers for privacy protects somebody from somebody: to protect takes one member,
 * to stop takes two.
 */
@ApplicationModule(displayName = "Protections between people")
@NullMarked
package org.parvis.mandates.blocks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
