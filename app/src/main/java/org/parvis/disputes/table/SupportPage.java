package org.parvis.disputes.table;

import org.jspecify.annotations.Nullable;

/**
 * A dispute as whom a side trusts sees it: what that side reads of the talk, and no form of it.
 *
 * @param path of their own page
 * @param suspension where the writing is that suspends prescription; none before both signed
 */
record SupportPage(TablePage table, String path, @Nullable String suspension) {}
