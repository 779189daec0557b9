/**
 * Tables: how a file that somebody drops is read without losing anything, what its columns seem to
 * be, how it is kept, and how rows of it are asked for. Everything runs inside bounds of memory,
 * threads and time, and no query reads a file or the network.
 */
@ApplicationModule(displayName = "Tables of open data")
@NullMarked
package org.parvis.opendata.tables;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
