package org.parvis.registers;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.parvis.platform.packs.ContentPack;
import org.parvis.platform.packs.YamlFile;
import org.parvis.registers.spi.RegisterConnector;
import org.parvis.registers.spi.RegisterSource;
import org.parvis.registers.spi.Reply;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Registers that are a list beside their file, in the content pack: one row a record. */
@Component
class CsvConnector implements RegisterConnector {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final long LARGEST = 20_000_000;

    private final ContentPack pack;

    CsvConnector(ContentPack pack) {
        this.pack = pack;
    }

    @Override
    public String kind() {
        return "csv";
    }

    @Override
    public Set<String> settings() {
        return Set.of("list");
    }

    @Override
    public RegisterSource connect(YamlFile file) {
        String name = file.text("list");
        if (!name.matches("[a-z0-9][a-z0-9-]{0,60}\\.csv")) {
            throw file.refuse("registers.file.list", name);
        }
        return source(file, pack.root().resolve("registers").resolve(name));
    }

    private static RegisterSource source(YamlFile file, Path list) {
        List<String> keys = file.texts("keys");
        Map<List<String>, ObjectNode> rows = new HashMap<>();
        for (Map<String, String> row : rows(file, list)) {
            List<String> by = new ArrayList<>();
            for (String key : keys) {
                if (!row.containsKey(key)) {
                    throw file.refuse("registers.file.column", key);
                }
                by.add(same(row.getOrDefault(key, "")));
            }
            if (rows.put(by, record(row)) != null) {
                throw file.refuse("registers.file.row-twice", String.join(", ", by));
            }
        }
        return new Listed(keys, Map.copyOf(rows));
    }

    /** The rows of a list, each by the names of its columns. */
    static List<Map<String, String>> rows(YamlFile file, Path list) {
        try {
            if (!Files.isRegularFile(list) || Files.size(list) > LARGEST) {
                throw file.refuse("registers.file.list", String.valueOf(list.getFileName()));
            }
            return rows(list);
        } catch (IOException | CsvParseException e) {
            throw file.refuse("registers.file.list", String.valueOf(list.getFileName()));
        }
    }

    static List<Map<String, String>> rows(Path list) throws IOException {
        List<Map<String, String>> rows = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> records =
                CsvReader.builder().ofNamedCsvRecord(ContentPack.text(list))) {
            records.forEach(record -> rows.add(new TreeMap<>(record.getFieldsAsMap())));
        }
        return rows;
    }

    private static ObjectNode record(Map<String, String> row) {
        ObjectNode record = JSON.createObjectNode();
        row.forEach(record::put);
        return record;
    }

    /** Spaces, hyphens and capitals do not make another key: G1R 4S9 is g1r4s9. */
    static String same(String key) {
        return key.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
    }

    /** The rows by their keys. */
    private record Listed(List<String> keys, Map<List<String>, ObjectNode> rows)
            implements RegisterSource {
        @Override
        public boolean connected() {
            return true;
        }

        @Override
        public Reply ask(Map<String, String> asked) {
            ObjectNode row =
                    rows.get(keys.stream().map(k -> same(asked.getOrDefault(k, ""))).toList());
            return row == null ? new Reply.Unknown() : new Reply.Found(row);
        }
    }
}
