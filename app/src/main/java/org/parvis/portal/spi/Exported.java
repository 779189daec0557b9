package org.parvis.portal.spi;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Takes what modules hand over, one file at a time, and keeps none of it in memory. */
public interface Exported {
    /** A JSON file in canonical form. */
    void json(String path, Map<String, ?> content) throws IOException;

    /** A table, in CSV that any spreadsheet reads; the first row names the columns. */
    void csv(String path, List<String> columns, Stream<List<String>> rows) throws IOException;

    /** A file as it is; the stream is read to its end and closed. */
    void file(String path, InputStream content) throws IOException;
}
