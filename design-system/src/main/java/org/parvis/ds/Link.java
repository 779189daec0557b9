package org.parvis.ds;

import org.jspecify.annotations.Nullable;

/**
 * A link with its words.
 *
 * @param hidden what a screen reader adds, so that « Modifier » says what it changes
 * @param icon name of an icon shown before the words
 */
public record Link(
        String label,
        String href,
        @Nullable String hidden,
        @Nullable String icon,
        boolean current) {

    public static Link to(String label, String href) {
        return new Link(label, href, null, null, false);
    }

    /** The same link, saying to a screen reader what it is about. */
    public Link about(String subject) {
        return new Link(label, href, subject, icon, current);
    }

    /** The same link with an icon before its words. */
    public Link withIcon(@Nullable String name) {
        return new Link(label, href, hidden, name, current);
    }

    /** The same link, marked when it leads where one is. */
    public Link current(boolean here) {
        return new Link(label, href, hidden, icon, here);
    }
}
