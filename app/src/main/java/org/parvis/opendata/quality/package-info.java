/**
 * How well a published dataset is described and kept: the 405 points of the European method,
 * counted over the graph that programs read, the checklist of Données Québec, and whether the
 * promise of new data is kept. Each point that is lost says which field, why it matters and where
 * it is filled in.
 */
@ApplicationModule(displayName = "Quality of open data")
@NullMarked
package org.parvis.opendata.quality;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
