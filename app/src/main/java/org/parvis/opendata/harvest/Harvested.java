package org.parvis.opendata.harvest;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.opendata.Description;

/**
 * A dataset of a catalogue elsewhere, as it was read last; its files stay where they are.
 *
 * @param name the word of its address here
 * @param source what it is called there
 * @param languages of its data, by their {@linkplain org.parvis.opendata.Languages codes}
 * @param page where people read of it there
 * @param left how many of its files cannot be linked to
 * @param changedThere when it changed there, as it is written there; empty when it is not
 * @param changedAt when what is said of it changed here last
 * @param seenAt when the whole catalogue was read last
 * @param goneAt since when it is not there any more; nothing while it is
 */
public record Harvested(
        UUID id,
        String name,
        Origin origin,
        String source,
        Description description,
        List<String> languages,
        String page,
        List<File> files,
        int left,
        String changedThere,
        Instant firstAt,
        Instant changedAt,
        Instant seenAt,
        @Nullable Instant goneAt) {
    public Harvested {
        files = List.copyOf(files);
        languages = List.copyOf(languages);
    }

    /**
     * A file, where it is.
     *
     * @param format in capital letters, as {@code CSV}; empty when it is not said
     * @param address of the file itself where it is said, else of where one gets to it
     * @param access where one gets to it
     * @param direct whether the address is that of the file itself
     */
    public record File(
            UUID id, String title, String format, String address, String access, boolean direct) {}

    /** The formats of its files, each once. */
    public List<String> formats() {
        return files.stream()
                .map(File::format)
                .filter(format -> !format.isEmpty())
                .distinct()
                .toList();
    }
}
