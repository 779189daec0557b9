/**
 * Whether somebody could be found in a table that is to be published: what its steward said of its
 * rows and columns, the test of it against limits that are data, and what it found. It decides
 * nothing: those who ask for a release and sign it do.
 */
@ApplicationModule(displayName = "People in open data")
@NullMarked
package org.parvis.opendata.risk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
