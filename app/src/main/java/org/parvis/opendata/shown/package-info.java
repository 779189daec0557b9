/**
 * What everybody sees: the list of datasets, a dataset with its rows, a chart and a map, its
 * columns and its versions, the forms in which it is taken away, and how search finds it.
 */
@ApplicationModule(displayName = "Open data, shown")
@NullMarked
package org.parvis.opendata.shown;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
