package org.parvis.registers;

import org.jspecify.annotations.Nullable;
import org.parvis.ds.DataTable;

/**
 * What was read in registers for somebody.
 *
 * @param table the lines, the newest first; none when there is nothing to tell
 */
record LedgerPage(String back, @Nullable DataTable table) {}
