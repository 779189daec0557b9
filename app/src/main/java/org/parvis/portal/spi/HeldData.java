package org.parvis.portal.spi;

import org.jspecify.annotations.Nullable;
import org.parvis.ds.Link;

/**
 * One thing that is held of somebody, in the words of a page.
 *
 * @param source where it came from
 * @param basis the provisions, cited
 * @param kept how long
 * @param stays why it stays after the account is closed; nothing when it goes
 * @param more where it is seen
 */
public record HeldData(
        String what,
        String source,
        String purpose,
        String basis,
        String kept,
        @Nullable String stays,
        @Nullable Link more) {}
