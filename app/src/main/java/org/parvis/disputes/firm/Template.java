package org.parvis.disputes.firm;

import java.util.List;
import java.util.UUID;

/**
 * Words and remedies that a firm keeps to offer them again.
 *
 * @param name by which it finds them
 * @param kinds what is done beside money, by its code
 */
public record Template(UUID id, String name, List<String> kinds, String words) {
    public Template {
        kinds = List.copyOf(kinds);
    }
}
