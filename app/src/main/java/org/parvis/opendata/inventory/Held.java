package org.parvis.opendata.inventory;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.Home;
import org.parvis.kernel.LocalizedText;

/**
 * An entry of an inventory.
 *
 * @param dataset the address of the dataset that it is tied to
 * @param called the title of that when it has a version that anybody may read
 * @param gone set when it was taken out
 */
record Held(
        UUID id,
        Home home,
        int revision,
        Said said,
        @Nullable String dataset,
        @Nullable LocalizedText called,
        LocalDate since,
        @Nullable Gone gone) {
    /** When and why it was taken out of the inventory. */
    record Gone(LocalDate on, String why) {}

    /** Whether anybody may read it. */
    boolean published() {
        return called != null;
    }

    /** By when somebody looks at it again; nothing when it is public, or said of none. */
    @Nullable LocalDate look() {
        return published() || said.why() == null ? null : said.why().look();
    }

    /** Whether it waits for somebody of its body on that day. */
    boolean waits(LocalDate today) {
        LocalDate look = look();
        return gone == null && !published() && (look == null || !look.isAfter(today));
    }

    /** Where it stands in a list: what waits longest first, what is public last. */
    Place place() {
        LocalDate look = look();
        return new Place(published() ? Place.LAST : look == null ? Place.FIRST : look, id);
    }

    /** A place in a list that is read from there on. */
    record Place(LocalDate turn, UUID id) {
        static final LocalDate FIRST = LocalDate.of(1, 1, 1);
        static final LocalDate LAST = LocalDate.of(9999, 12, 31);
        static final Place START = new Place(FIRST.minusDays(1), new UUID(0, 0));

        /** As an address writes it. */
        String written() {
            return turn + "_" + id;
        }

        /** Nothing when it is none. */
        static @Nullable Place of(String written) {
            if (!written.matches("\\d{4}-\\d\\d-\\d\\d_[0-9a-f-]{36}")) {
                return null;
            }
            try {
                return new Place(
                        LocalDate.parse(written.substring(0, 10)),
                        UUID.fromString(written.substring(11)));
            } catch (RuntimeException none) {
                return null;
            }
        }
    }
}
