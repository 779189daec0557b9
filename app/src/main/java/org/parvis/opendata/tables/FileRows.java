package org.parvis.opendata.tables;

import java.io.IOException;
import java.util.BitSet;
import java.util.List;

/** Rows of a file that are no lines of text: what is told of one is told by its number. */
interface FileRows {
    /** Takes one row after the other. */
    @FunctionalInterface
    interface Taking {
        /**
         * @param number of the row in the file, the first being 1
         */
        void row(List<String> cells, long number);
    }

    /** The names of its columns, as the file writes them. */
    List<String> names() throws IOException;

    /**
     * Hands over all of its rows, an empty cell where nothing is said.
     *
     * @throws NoTable where the file cannot be read on
     */
    void each(Taking taking) throws IOException;

    /** The columns in which the file said of a value that it is a text; known after the rows. */
    BitSet words();
}
