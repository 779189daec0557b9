/**
 * What a body holds, published or not, each with the reason why it is not and the day on which the
 * body looks again: the whole of which open data are a part. Its stewards keep it, anybody reads
 * it, and the figure of the strategy is counted from it.
 */
@ApplicationModule(displayName = "Inventory of data")
@NullMarked
package org.parvis.opendata.inventory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
