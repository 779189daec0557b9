/**
 * The same data for programs made for other catalogues: the actions of CKAN and the descriptions of
 * DCAT-AP. Both are drawn from the published versions when they are asked for; neither is a second
 * model.
 */
@ApplicationModule(displayName = "Open data for programs")
@NullMarked
package org.parvis.opendata.programs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
