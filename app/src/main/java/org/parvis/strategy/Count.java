package org.parvis.strategy;

import java.util.Map;
import java.util.Set;
import org.parvis.kernel.LocalizedText;
import org.parvis.measures.Cell;

/**
 * What a formula counts under a name: facts of some kinds, with some dimensions. Because it is a
 * sum of cells, the parts of a figure always add up to the whole.
 *
 * @param name what expressions call it; no page shows it
 * @param words what people call it
 */
public record Count(String name, LocalizedText words, Set<String> kinds, Map<String, String> with) {

    boolean takes(Cell cell) {
        return kinds.contains(cell.kind())
                && with.entrySet().stream()
                        .allMatch(e -> cell.dimension(e.getKey()).equals(e.getValue()));
    }
}
