package org.parvis.opendata;

import java.util.Map;

/**
 * The file of a table: how it came and as what it is kept.
 *
 * @param name as whoever dropped it called it
 * @param encoding how its letters were written
 * @param separator the sign between its cells
 * @param rows without the line of names
 * @param digest SHA-256 of the Parquet, by which it is kept
 * @param bytes of the Parquet
 * @param spreads how the numbers and days of a column lie, by its name; of a released table alone
 */
public record TableFile(
        String name,
        String encoding,
        String separator,
        long rows,
        String digest,
        long bytes,
        Map<String, Spread> spreads) {
    /** The same file as the table that is published of it. */
    public TableFile made(String as, long size, Map<String, Spread> lie) {
        return new TableFile(name, encoding, separator, rows, as, size, lie);
    }
}
