package org.parvis.opendata.tabular;

import org.jspecify.annotations.Nullable;

/**
 * Which page is asked for.
 *
 * @param page from 1
 * @param size how many rows it has at most
 * @param after the mark of where the page before ended, when its reader comes from there
 */
record Paging(int page, int size, String @Nullable [] after) {
    /** The parameter that says where the page before ended. */
    static final String AFTER = "after";

    /** How many rows stand on the pages before. */
    long from() {
        return (page - 1L) * size;
    }
}
