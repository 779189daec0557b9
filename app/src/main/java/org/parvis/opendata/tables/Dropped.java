package org.parvis.opendata.tables;

import java.util.List;
import org.parvis.opendata.Column;

/**
 * A file that was read.
 *
 * @param source digest of the table that was kept, from which each cell comes back as written
 * @param encoding how its letters were written
 * @param separator code of the sign between its cells
 */
public record Dropped(
        String source, String encoding, String separator, long rows, List<Column> columns) {}
