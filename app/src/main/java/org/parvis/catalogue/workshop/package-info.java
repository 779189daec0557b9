/**
 * Where designers propose a version, compare, translate, have it looked at by a second person, and
 * publish it.
 */
@ApplicationModule(displayName = "The workshop of services")
@NullMarked
package org.parvis.catalogue.workshop;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
