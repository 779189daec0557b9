package org.parvis.cases;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.UUID;
import org.parvis.kernel.CanonicalJson;
import org.parvis.kernel.CaseFileId;
import org.parvis.kernel.HoldsPersonalData;
import org.parvis.kernel.Home;
import org.parvis.kernel.Ids;
import org.parvis.kernel.Outcome;
import org.parvis.platform.Scenes;
import org.parvis.platform.Settings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Forgets a file, everywhere, and keeps the proof: the act of disposal cites schedule and
 * certificate, then payloads, salts, documents, keys and every other place that declared itself are
 * emptied. The register of erasures is a file outside the database: a restored backup replays it
 * before it opens.
 */
@Component
public class Disposal {
    private final Scenes scenes;
    private final CaseStore store;
    private final Acting acting;
    private final List<HoldsPersonalData> places;
    private final Path register;

    Disposal(
            Scenes scenes,
            CaseStore store,
            Acting acting,
            List<HoldsPersonalData> places,
            Settings settings) {
        this.scenes = scenes;
        this.store = store;
        this.acting = acting;
        this.places = places;
        this.register = settings.data().resolve("erasures.jsonl");
    }

    /**
     * Disposes of a closed file under a retention schedule; the certificate's number comes back.
     */
    public Outcome<String> dispose(CaseFileId file, String schedule) {
        String certificate = "C-" + Ids.next();
        Outcome<String> recorded =
                scenes.job(
                        jobs ->
                                store.lock(jobs, file)
                                        .map(head -> record(jobs, head, schedule, certificate))
                                        .orElseGet(() -> Outcome.refused("cases.refused.unknown")));
        if (recorded instanceof Outcome.Ok<String>) {
            append(file, schedule, certificate);
            erase(file);
        }
        return recorded;
    }

    private Outcome<String> record(
            JdbcClient jobs, CaseFile head, String schedule, String certificate) {
        return acting.append(
                        jobs,
                        head,
                        Acting.Act.of(
                                PartyRole.PROGRAM.number(),
                                new ActContent.Disposed(schedule, certificate, acting.now())))
                .map(
                        after -> {
                            remember(jobs, head.id(), schedule, certificate);
                            return certificate;
                        });
    }

    private void remember(JdbcClient jobs, CaseFileId file, String schedule, String certificate) {
        jobs.sql(
                        """
                        insert into cases.erasures (home, case_file, schedule, certificate, at)
                        values (?, ?, ?, ?, ?) on conflict do nothing
                        """)
                .param(file.home().id())
                .param(file.id())
                .param(schedule)
                .param(certificate)
                .param(CaseStore.timestamp(acting.now()))
                .update();
    }

    private void erase(CaseFileId file) {
        places.forEach(place -> place.erase(file));
    }

    /** One line, on disk before anything is erased: it must outlive the database. */
    private void append(CaseFileId file, String schedule, String certificate) {
        String line =
                CanonicalJson.text(
                                java.util.Map.of(
                                        "home",
                                        file.home().toString(),
                                        "file",
                                        file.id().toString(),
                                        "schedule",
                                        schedule,
                                        "certificate",
                                        certificate))
                        + "\n";
        try {
            Files.createDirectories(register.toAbsolutePath().getParent());
            try (FileChannel channel =
                    FileChannel.open(
                            register,
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE,
                            StandardOpenOption.APPEND)) {
                channel.write(java.nio.ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8)));
                channel.force(true);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Erases again whatever the register names, as after a restore; returns how many files. */
    public int replay() {
        if (!Files.exists(register)) {
            return 0;
        }
        JsonMapper json = JsonMapper.builder().build();
        try {
            List<String> lines = Files.readAllLines(register);
            for (String line : lines) {
                JsonNode entry = json.readTree(line);
                CaseFileId file =
                        new CaseFileId(
                                new Home(UUID.fromString(entry.get("home").asString())),
                                UUID.fromString(entry.get("file").asString()));
                scenes.job(
                        jobs -> {
                            remember(
                                    jobs,
                                    file,
                                    entry.get("schedule").asString(),
                                    entry.get("certificate").asString());
                            return file;
                        });
                erase(file);
            }
            return lines.size();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
