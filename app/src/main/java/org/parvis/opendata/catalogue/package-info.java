/**
 * All datasets of the catalogue, ours and those of others, and the index in which they are found,
 * sorted and counted: for the list that people read, for feeds and for programs alike. Of a dataset
 * only an entry is in memory; the index is in files, and takes in what changed.
 */
@ApplicationModule(displayName = "Catalogue of open data")
@NullMarked
package org.parvis.opendata.catalogue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
