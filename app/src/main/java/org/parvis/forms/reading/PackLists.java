package org.parvis.forms.reading;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.parvis.forms.spi.ChoiceList;
import org.parvis.forms.spi.ChoiceLists;
import org.parvis.kernel.LocalizedText;
import org.parvis.platform.packs.ContentPack;
import org.springframework.stereotype.Component;

/**
 * The lists of a content pack, `lists/CODE.csv`: a column `code` and one for each language. A file
 * that changed is read again.
 */
@Component
class PackLists implements ChoiceLists {
    private static final long LARGEST = 20_000_000;

    private record Held(FileTime at, ChoiceList list) {}

    private final ContentPack pack;
    private final Map<String, Held> held = new ConcurrentHashMap<>();

    PackLists(ContentPack pack) {
        this.pack = pack;
    }

    @Override
    public Optional<ChoiceList> list(String code) {
        if (!code.matches("[a-z][a-z0-9-]{0,60}")) {
            return Optional.empty();
        }
        Path file = pack.root().resolve("lists").resolve(code + ".csv");
        try {
            if (!Files.isRegularFile(file) || Files.size(file) > LARGEST) {
                return Optional.empty();
            }
            FileTime at = Files.getLastModifiedTime(file);
            Held known = held.get(code);
            if (known == null || !known.at().equals(at)) {
                known = new Held(at, read(file));
                held.put(code, known);
            }
            return Optional.of(known.list());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ChoiceList read(Path file) throws IOException {
        List<ChoiceList.Entry> entries = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
            for (NamedCsvRecord row : rows) {
                Map<String, String> names = new HashMap<>(row.getFieldsAsMap());
                String code = names.remove("code");
                names.values().removeIf(String::isBlank);
                if (code != null && !names.isEmpty()) {
                    entries.add(new ChoiceList.Entry(code, new LocalizedText(names)));
                }
            }
        }
        return new ChoiceList(entries);
    }
}
