/**
 * Being told by mail of what happens to a dataset, without an account: an address is followed up
 * only once its owner said yes, at most one letter a day goes to it, and each letter ends it with
 * one press. Nobody of a body reads an address: they read how many there are, when there are
 * enough.
 */
@ApplicationModule(displayName = "Open data by mail")
@NullMarked
package org.parvis.opendata.following;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
