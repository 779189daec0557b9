package org.parvis.opendata.harvest;

import java.util.List;
import org.parvis.opendata.Description;

/**
 * What a catalogue elsewhere says of a dataset, once it was understood.
 *
 * @param languages of its data, by their {@linkplain org.parvis.opendata.Languages codes}
 * @param page where people read of it there
 * @param left how many files were left out, because their addresses lead nowhere on the web
 * @param changed when it changed there, as it is written there; empty when it is not
 */
record Gathered(
        Description description,
        List<String> languages,
        String page,
        List<File> files,
        int left,
        String changed) {
    Gathered {
        files = List.copyOf(files);
        languages = languages == null ? List.of() : List.copyOf(languages);
    }

    /**
     * A file, where it is.
     *
     * @param format in capital letters, as {@code CSV}; empty when it is not said
     * @param address of the file itself where it is said, else of where one gets to it
     * @param access where one gets to it
     * @param direct whether the address is that of the file itself
     */
    record File(String title, String format, String address, String access, boolean direct) {
        File {
            access = access == null ? address : access;
        }
    }
}
