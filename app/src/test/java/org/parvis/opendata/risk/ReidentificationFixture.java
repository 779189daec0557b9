package org.parvis.opendata.risk;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.parvis.kernel.Home;
import org.parvis.opendata.Description;
import org.parvis.opendata.TableFile;
import org.parvis.opendata.Version;
import org.parvis.opendata.tables.Dropped;
import org.parvis.opendata.tables.TableMaking;
import org.parvis.opendata.tables.TableReading;
import org.springframework.beans.factory.annotation.Autowired;

/** Tables as they are read and published, with what was said of their columns. */
abstract class ReidentificationFixture {
    @Autowired Reidentification test;
    @Autowired TableReading reading;
    @Autowired TableMaking making;

    Dropped read(String text) throws Exception {
        return reading.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))
                .orThrow();
    }

    static PeopleSaid said(PeopleSaid.Rows rows, String... parts) {
        Map<String, PeopleSaid.Part> all = new HashMap<>();
        for (String part : parts) {
            String[] pair = part.split("=");
            all.put(pair[0], PeopleSaid.Part.valueOf(pair[1]));
        }
        return new PeopleSaid(rows, new UUID(0, 1), all, "");
    }

    static PeopleSaid persons(String... parts) {
        return said(PeopleSaid.Rows.PERSONS, parts);
    }

    RiskFound of(String text, PeopleSaid said, Version... before) throws Exception {
        Dropped table = read(text);
        return test.of(table.source(), table.columns(), said, List.of(before));
    }

    Version published(int number, String text) throws Exception {
        Dropped table = read(text);
        String digest = making.typed(table.source(), table.columns());
        return new Version(
                new UUID(0, 1),
                "essai",
                Home.NONE,
                number,
                Description.NONE,
                new TableFile("essai.csv", "UTF-8", "comma", table.rows(), digest, 0, Map.of()),
                table.columns(),
                "",
                new UUID(0, 2),
                Instant.EPOCH);
    }

    static List<String> told(RiskFound found) {
        return found.findings().stream()
                .map(
                        one ->
                                String.join(
                                        " ",
                                        one.kind().code(),
                                        one.column(),
                                        one.what(),
                                        String.valueOf(one.count()),
                                        String.valueOf(one.of())))
                .toList();
    }
}
