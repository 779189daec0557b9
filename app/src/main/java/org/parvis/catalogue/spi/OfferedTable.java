package org.parvis.catalogue.spi;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.parvis.kernel.Home;
import org.parvis.kernel.LocalizedText;

/**
 * A table of what the platform itself knows, which a module offers as open data, as a bean of that
 * module. A body takes it on as one of its own: it is described, tested and signed as any other,
 * and public no sooner.
 */
public interface OfferedTable {
    /** The first word of its address; that of the body follows it. At most 30 small letters. */
    String name();

    LocalizedText title();

    LocalizedText summary();

    /** How its rows come about, and from what: so that anybody can make them again. */
    LocalizedText lineage();

    /** In the order in which they are written. */
    List<Column> columns();

    /** The path of the page, in French, that shows the same facts; empty where none does. */
    default String page() {
        return "";
    }

    /** Writes it as CSV, as of now, for a body; the first line has the names of its columns. */
    void write(Home home, Writer to) throws IOException;

    /**
     * What a column says.
     *
     * @param unit empty where there is none
     */
    record Column(String name, LocalizedText meaning, LocalizedText unit) {}
}
