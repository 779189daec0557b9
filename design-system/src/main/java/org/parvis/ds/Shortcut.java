package org.parvis.ds;

import java.util.List;

/** Keys and what they do, as a page lists them; the keys are written as the keyboard has them. */
public record Shortcut(List<String> keys, String does) {
    public static Shortcut of(String does, String... keys) {
        return new Shortcut(List.of(keys), does);
    }
}
