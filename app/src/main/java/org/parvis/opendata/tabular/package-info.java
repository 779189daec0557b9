/**
 * Rows of tables for whoever writes a page or a program in a quarter of an hour: filters with
 * operators in the address, pages that lead to the next, the whole as CSV or JSON, and a
 * description of all of it that programs read. The shape is that of the tabular interface of
 * data.gouv.fr, so that what was made for it works here.
 */
@ApplicationModule(displayName = "Tables for programs")
@NullMarked
package org.parvis.opendata.tabular;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
