/**
 * What a service says of itself before anything is asked: the list of the services in force, the
 * start page of each, and whether it takes requests today.
 */
@ApplicationModule(displayName = "Services to begin")
@NullMarked
package org.parvis.forms.services;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
