/**
 * What happens to data: a version was published, one was taken back. Told to whoever asks, as Atom
 * of a dataset, of a body or of a search of the catalogue.
 */
@ApplicationModule(displayName = "News of open data")
@NullMarked
package org.parvis.opendata.news;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
