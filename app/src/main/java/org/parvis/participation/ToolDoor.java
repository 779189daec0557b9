package org.parvis.participation;

import java.time.LocalDate;
import java.util.List;
import org.parvis.ds.Link;
import org.parvis.ds.Words;

/**
 * What the page of a consultation says of one of its tools, while people can use it and after. Each
 * tool with pages of its own is one bean, shown in the order of {@link Tool}: a new tool touches no
 * page of the others. It asks no database: what it says follows from the file and the day.
 */
public interface ToolDoor {
    Tool tool();

    /** Where one uses it, on a day on which people can. */
    Link use(Consultation of, Words w);

    /** What there is to read of it on that day, whether people can use it or not. */
    default List<Link> read(Consultation of, LocalDate today, Words w) {
        return List.of();
    }
}
