package org.parvis.catalogue;

import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parvis.platform.ContentPack;
import org.parvis.platform.Publications;
import org.parvis.platform.Scenes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Takes the services of a content pack into the catalogue: all of them, or none and every reason.
 * Importing twice changes nothing; a published version never changes; what the pack no longer holds
 * is retired, never deleted.
 */
@Component
public class ImportDefinitions {
    private final Definitions definitions;
    private final CatalogueTable table;
    private final Scenes scenes;
    private final Publications publications;
    private final VersionJournal journal;

    ImportDefinitions(
            Definitions definitions,
            CatalogueTable table,
            VersionJournal journal,
            Scenes scenes,
            Publications publications) {
        this.definitions = definitions;
        this.table = table;
        this.journal = journal;
        this.scenes = scenes;
        this.publications = publications;
    }

    /** Imports `services/*.yaml` of a pack. */
    public ImportReport run(Path pack) {
        List<Problem> problems = new ArrayList<>();
        Map<String, Prepared> prepared = new HashMap<>();
        for (Path file : ContentPack.files(pack.resolve("services"), ".yaml")) {
            Reading reading = definitions.parse(file);
            problems.addAll(reading.problems());
            reading.accepted().ifPresent(service -> prepare(file, service, prepared, problems));
        }
        if (!problems.isEmpty()) {
            return ImportReport.refused(problems);
        }
        ImportReport report = scenes.job(jdbc -> store(jdbc, prepared));
        if (report.changed()) {
            publications.bump();
        }
        return report;
    }

    private record Prepared(String file, ServiceDefinition service, byte[] text, byte[] digest) {}

    private void prepare(
            Path file,
            ServiceDefinition service,
            Map<String, Prepared> prepared,
            List<Problem> problems) {
        String name = String.valueOf(file.getFileName());
        byte[] text = definitions.canonical(service);
        Prepared same =
                prepared.putIfAbsent(
                        service.code(), new Prepared(name, service, text, sha256(text)));
        if (same != null) {
            problems.add(Problem.at(name, 1, "code", "two-files", service.code(), same.file()));
        }
    }

    private ImportReport store(JdbcClient jdbc, Map<String, Prepared> prepared) {
        List<CatalogueTable.Stored> stored = table.stored(jdbc);
        List<Problem> problems = new ArrayList<>();
        List<String> added = new ArrayList<>();
        for (Prepared item : prepared.values()) {
            Optional<Problem> refused = refusal(item, stored);
            refused.ifPresent(problems::add);
            if (refused.isEmpty() && !holds(stored, item)) {
                added.add(item.service().label());
            }
        }
        if (!problems.isEmpty()) {
            return ImportReport.refused(problems);
        }
        for (Prepared item : prepared.values()) {
            if (added.contains(item.service().label())) {
                ServiceDefinition service = item.service();
                table.insert(jdbc, service.code(), service.version(), item.digest(), item.text());
                journal.installed(jdbc, service, item.file());
            }
        }
        int retired = table.retireExcept(jdbc, List.copyOf(prepared.keySet()));
        return ImportReport.done(added, prepared.size() - added.size(), retired);
    }

    private static boolean holds(List<CatalogueTable.Stored> stored, Prepared item) {
        return stored.stream().anyMatch(old -> isSameVersion(old, item));
    }

    private static boolean isSameVersion(CatalogueTable.Stored old, Prepared item) {
        return old.code().equals(item.service().code())
                && old.version() == item.service().version();
    }

    private static Optional<Problem> refusal(Prepared item, List<CatalogueTable.Stored> stored) {
        for (CatalogueTable.Stored old : stored) {
            if (isSameVersion(old, item) && !Arrays.equals(old.digest(), item.digest())) {
                return Optional.of(
                        Problem.at(item.file(), 1, "version", "published", old.version()));
            }
            if (old.code().equals(item.service().code())
                    && old.version() > item.service().version()
                    && (old.fromPack() || !holds(stored, item))) {
                return Optional.of(Problem.at(item.file(), 1, "version", "older", old.version()));
            }
        }
        return Optional.empty();
    }

    static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
