package org.parvis.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.parvis.catalogue.Catalogue;
import org.parvis.catalogue.ImportDefinitions;
import org.parvis.catalogue.ImportReport;
import org.parvis.catalogue.ServiceDefinition;

/** Services that tests offer beside those of the pack, all of them until the program ends. */
final class BesideThePack {
    private static final Path PACK = Path.of("../content/quebec/services");
    private static final Map<String, String> TEXTS = new LinkedHashMap<>();

    private BesideThePack() {}

    static synchronized ServiceDefinition publish(String code, String text) {
        TEXTS.put(code, text);
        try {
            Path pack = Files.createTempDirectory(Path.of("target"), "pack");
            Path services = Files.createDirectories(pack.resolve("services"));
            try (Stream<Path> files = Files.list(PACK)) {
                for (Path file : files.toList()) {
                    Files.copy(file, services.resolve(file.getFileName()));
                }
            }
            for (Map.Entry<String, String> each : TEXTS.entrySet()) {
                Files.writeString(services.resolve(each.getKey() + ".yaml"), each.getValue());
            }
            ImportReport report = RunningProgram.bean(ImportDefinitions.class).run(pack);
            if (!report.accepted()) {
                throw new IllegalStateException(report.problems().toString());
            }
            Catalogue catalogue = RunningProgram.bean(Catalogue.class);
            catalogue.reload();
            return catalogue.service(code).orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
