package org.parvis.registers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.parvis.registers.spi.RegisterConnector;

/** Registers that a test declares in words, for tests of other modules. */
public final class RegistersForTests {
    private RegistersForTests() {}

    /** Those of the demonstration, as they are declared; nobody is asked. */
    public static Registers ofPack() {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.list(Path.of("../content/quebec/registers"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".yaml")).toList()) {
                texts.put(String.valueOf(file.getFileName()), Files.readString(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<RegisterConnector> kinds =
                List.of(
                        new RegisterFileTests.Nowhere(
                                "rest", "host", "path", "method", "timeout-ms", "largest-bytes"),
                        new RegisterFileTests.Nowhere("csv", "list"));
        return new Registers(Registers.read(texts, kinds).orThrow(), true);
    }

    /** One register about persons, `people`, asked by `number` and `born`, that is connected. */
    public static Registers people() {
        return new Registers(
                Registers.read(
                                Map.of("people.yaml", RegisterFileTests.GOOD),
                                List.of(new RegisterFileTests.Nowhere("nowhere")))
                        .orThrow(),
                true);
    }
}
