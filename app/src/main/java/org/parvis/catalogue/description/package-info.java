/**
 * What programs read of a service: its public description in the vocabularies of others, and how
 * much of it is there. It is made of the definition that runs, so that nobody keeps it up by hand.
 */
@NullMarked
package org.parvis.catalogue.description;

import org.jspecify.annotations.NullMarked;
