package org.parvis.opendata.tabular;

import de.siegmar.fastcsv.reader.CsvReader;
import java.util.List;

/** Values between commas; one that holds a comma stands in quotation marks. */
final class Listed {
    private Listed() {}

    static List<String> of(String text) {
        return CsvReader.builder().ofCsvRecord(text).stream()
                .flatMap(record -> record.getFields().stream())
                .toList();
    }
}
