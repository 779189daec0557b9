package org.parvis.opendata.news;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.Home;
import org.parvis.kernel.LocalizedText;

/** Something that happened to a dataset and that everybody may know. */
public sealed interface Happening {
    About about();

    /**
     * To which version, and when.
     *
     * @param name the word of the address of its dataset
     * @param number 1 for the first: its dataset is new
     */
    record About(
            UUID dataset, String name, Home home, int number, LocalizedText title, Instant at) {
        /** Names for ever that it was published, in the words of a language. */
        UUID published(String lang) {
            return named("published", lang);
        }

        /** The same of that it was taken back. */
        UUID withdrawn(String lang) {
            return named("withdrawn", lang);
        }

        /** The same of what another catalogue says of it since then. */
        UUID elsewhere(String lang) {
            return named("elsewhere/" + at.toEpochMilli(), lang);
        }

        private UUID named(String what, String lang) {
            return UUID.nameUUIDFromBytes(
                    String.join("/", dataset.toString(), String.valueOf(number), what, lang)
                            .getBytes(StandardCharsets.US_ASCII));
        }
    }

    /** It became public. */
    record Published(About about, Change change) implements Happening {}

    /**
     * It was taken back.
     *
     * @param rights whether the rights of others are the reason
     * @param last whether nothing of its dataset is public any more
     */
    record Withdrawn(About about, String reason, boolean rights, boolean last)
            implements Happening {}

    /**
     * Another catalogue has it, or says something else of it since then; its number is 0.
     *
     * @param host of that catalogue
     * @param known whether it stood here before
     */
    record Elsewhere(About about, String host, boolean known) implements Happening {}

    /**
     * What a version is beside the one before.
     *
     * @param news what its body says of it; empty when it says nothing
     * @param since nothing when there is none before that may still be read
     */
    record Change(String news, long rows, int columns, @Nullable Since since) {}

    /**
     * What changed.
     *
     * @param same whether the file is the same: its words alone changed
     * @param rows how many there were
     * @param came columns that were not there
     * @param went columns that are not there any more
     * @param retyped columns whose values are of another type
     */
    record Since(
            boolean same, long rows, List<String> came, List<String> went, List<String> retyped) {}
}
