package org.parvis.opendata.harvest;

import java.util.List;
import org.parvis.opendata.Description;

/**
 * What a catalogue elsewhere says of a dataset, once it was understood.
 *
 * @param page where people read of it there
 * @param left how many files were left out, because their addresses lead nowhere on the web
 * @param changed when it changed there, as it is written there; empty when it is not
 */
record Gathered(Description description, String page, List<File> files, int left, String changed) {
    Gathered {
        files = List.copyOf(files);
    }

    /**
     * A file, where it is.
     *
     * @param format in capital letters, as {@code CSV}; empty when it is not said
     */
    record File(String title, String format, String address) {}
}
