package org.parvis.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.parvis.catalogue.Catalogue;
import org.parvis.catalogue.ServiceDefinition;
import org.parvis.platform.Settings;
import org.parvis.platform.packs.PackImport;
import org.parvis.platform.packs.PackReport;

/** Services that tests offer beside those of the pack, all of them until the program ends. */
final class BesideThePack {
    private static final Map<String, String> TEXTS = new LinkedHashMap<>();

    private BesideThePack() {}

    static synchronized ServiceDefinition publish(String code, String text) {
        TEXTS.put(code, text);
        try {
            Path served = RunningProgram.bean(Settings.class).pack();
            Path pack = Files.createTempDirectory(Path.of("target"), "pack");
            try (Stream<Path> all = Files.walk(served)) {
                for (Path each : all.filter(Files::isRegularFile).toList()) {
                    Path to = pack.resolve(served.relativize(each));
                    Files.createDirectories(to.getParent());
                    Files.copy(each, to);
                }
            }
            Path services = pack.resolve("services");
            for (Map.Entry<String, String> each : TEXTS.entrySet()) {
                Files.writeString(services.resolve(each.getKey() + ".yaml"), each.getValue());
            }
            PackReport report = RunningProgram.bean(PackImport.class).beside(pack);
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
