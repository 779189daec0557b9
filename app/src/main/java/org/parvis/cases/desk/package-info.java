/**
 * What pages ask of bodies: who works here, names of units and services, addresses of pages, and
 * the replies that all of them give alike.
 */
@ApplicationModule(displayName = "Desk of a body")
@NullMarked
package org.parvis.cases.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
