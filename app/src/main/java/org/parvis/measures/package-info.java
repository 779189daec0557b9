/**
 * What really happened, as facts that can be counted. Modules record facts downward, in batches; a
 * fact points at a record and never at a person. Facts add up to monthly cells in the same
 * statement, so that a figure is read from few rows; a correction is an opposite fact, and a kind
 * can be forgotten and recorded again from its history.
 */
@ApplicationModule(
        displayName = "Measures",
        allowedDependencies = {"kernel", "platform"})
@NullMarked
package org.parvis.measures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
