package org.parvis.ds;

import gg.jte.Content;
import org.jspecify.annotations.Nullable;

/** Something in the story of a file: what, when, and where it stands in time. */
public record TimelineEntry(
        String title, @Nullable String when, @Nullable Content body, Moment moment) {

    /** Where an entry stands. */
    public enum Moment {
        /** What should come. */
        NEXT("is-next"),
        /** Where the file is. */
        NOW("is-now"),
        /** What has been. */
        PAST(""),
        /** When the clock stood still. */
        PAUSE("is-pause");

        private final String css;

        Moment(String css) {
            this.css = css;
        }

        /** The class of the mark. */
        public String css() {
            return css;
        }
    }

    public static TimelineEntry past(String title, String when) {
        return new TimelineEntry(title, when, null, Moment.PAST);
    }

    public static TimelineEntry now(String title, @Nullable String when) {
        return new TimelineEntry(title, when, null, Moment.NOW);
    }

    public static TimelineEntry next(String title, @Nullable String when) {
        return new TimelineEntry(title, when, null, Moment.NEXT);
    }

    public static TimelineEntry pause(String title, String when) {
        return new TimelineEntry(title, when, null, Moment.PAUSE);
    }

    /** The same entry with more words: text or {@link Content}. */
    public TimelineEntry saying(@Nullable Object more) {
        return new TimelineEntry(title, when, more == null ? null : Texts.of(more), moment);
    }
}
