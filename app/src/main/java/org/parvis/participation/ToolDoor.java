package org.parvis.participation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.parvis.ds.Link;
import org.parvis.ds.Words;

/**
 * What the page of a consultation says of one of its tools. Each tool with pages of its own is one
 * bean, shown in the order of its {@code @Order}: a new tool touches no page of the others. It asks
 * no database: what it says follows from the file and the day.
 */
public interface ToolDoor {
    /** Where one uses it on that day; none when nobody can. */
    Optional<Link> use(Consultation of, LocalDate today, Words w);

    /** What there is to read of it on that day, by whoever does not use it. */
    default List<Link> read(Consultation of, LocalDate today, Words w) {
        return List.of();
    }
}
