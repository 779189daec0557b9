package org.parvis.cases.keeping;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.parvis.kernel.CanonicalJson;
import org.parvis.kernel.CaseFileId;
import org.parvis.kernel.HoldsPersonalData;
import org.parvis.kernel.Home;
import org.parvis.platform.PrivateFiles;
import org.parvis.platform.Settings;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Empties every place that holds something of a file. The register of what was erased is a file
 * outside the database: a restored backup replays it before it opens.
 */
@Component
public class Erasures {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final List<HoldsPersonalData> places;
    private final Path register;

    public Erasures(List<HoldsPersonalData> places, Settings settings) {
        this.places = places;
        this.register = settings.data().resolve("erasures.jsonl");
    }

    List<String> places() {
        return places.stream().map(HoldsPersonalData::place).sorted().toList();
    }

    /** One line of the register. */
    record Entry(CaseFileId file, String schedule, String certificate) {}

    /** Registered on disk before anything is erased: the register must outlive the database. */
    void forget(Entry entry) {
        append(entry);
        erase(entry.file());
    }

    void erase(CaseFileId file) {
        places.forEach(place -> place.erase(file));
    }

    List<Entry> all() {
        if (!Files.exists(register)) {
            return List.of();
        }
        try {
            return Files.readAllLines(register).stream().map(Erasures::entry).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Entry entry(String line) {
        JsonNode entry = JSON.readTree(line);
        return new Entry(
                new CaseFileId(
                        new Home(UUID.fromString(entry.get("home").asString())),
                        UUID.fromString(entry.get("file").asString())),
                entry.get("schedule").asString(),
                entry.get("certificate").asString());
    }

    private void append(Entry entry) {
        String line =
                CanonicalJson.text(
                                Map.of(
                                        "home",
                                        entry.file().home().toString(),
                                        "file",
                                        entry.file().id().toString(),
                                        "schedule",
                                        entry.schedule(),
                                        "certificate",
                                        entry.certificate()))
                        + "\n";
        try {
            PrivateFiles.folderOf(register);
            try (FileChannel channel =
                    PrivateFiles.open(
                            register,
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE,
                            StandardOpenOption.APPEND)) {
                channel.write(ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8)));
                channel.force(true);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
