package org.parvis.participation.hearings;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some of a list, so that a page stays short however many there are.
 *
 * @param next the number of the next such page; none after the last
 */
record Slice<T>(List<T> some, @Nullable Integer next) {
    private static final int MOST = 100;

    /**
     * @param page from 1, as an address says it; what is no such number is the first
     */
    static <T> Slice<T> of(List<T> all, String page) {
        int asked = page.matches("[1-9]\\d{0,3}") ? Integer.parseInt(page) : 1;
        int from = Math.min((asked - 1) * MOST, all.size());
        int until = Math.min(from + MOST, all.size());
        return new Slice<>(all.subList(from, until), until < all.size() ? asked + 1 : null);
    }
}
