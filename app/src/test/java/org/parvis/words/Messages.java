package org.parvis.words;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The message files as they are written, before the typography of the program. */
final class Messages {
    private static final List<Path> FOLDERS =
            List.of(
                    Path.of("src/main/resources/messages"),
                    Path.of("../design-system/src/main/resources/messages"));

    private Messages() {}

    static Map<String, String> in(String language) {
        var messages = new TreeMap<String, String>();
        for (Path folder : FOLDERS) {
            try (Stream<Path> files = Files.list(folder)) {
                files.filter(file -> file.toString().endsWith("_" + language + ".properties"))
                        .forEach(file -> read(file, messages));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return messages;
    }

    private static void read(Path file, Map<String, String> messages) {
        var properties = new Properties();
        try {
            properties.load(new StringReader(Vocabulary.read(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        properties
                .stringPropertyNames()
                .forEach(key -> messages.put(key, properties.getProperty(key)));
    }
}
