package org.parvis.forms;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.parvis.catalogue.Catalogue;
import org.parvis.platform.packs.PackImport;
import org.parvis.platform.packs.PackReport;
import org.parvis.testing.Folders;
import org.parvis.testing.WholePack;

/** Publishes variants of the room booking, under their own names, beside the pack. */
public class SmallServices {
    private static final Path EXAMPLES = Path.of("../content/examples/services");
    private static final Path ROOM = Path.of("src/test/resources/definitions/room-booking.yaml");

    private final PackImport importing;
    private final Catalogue catalogue;

    SmallServices(PackImport importing, Catalogue catalogue) {
        this.importing = importing;
        this.catalogue = catalogue;
    }

    /** A service with that code, which is its address too, and more words at the end. */
    public synchronized void publish(String code, int version, String more) {
        publish(code, version, more, "", "");
    }

    public synchronized void publish(
            String code, int version, String more, String replaced, String replacement) {
        publish(
                code,
                version,
                text -> {
                    if (!text.contains(replaced)) {
                        throw new IllegalArgumentException(replaced);
                    }
                    return text.replace(replaced, replacement) + "\n" + more;
                });
    }

    /** The room booking changed as one likes, under that code. */
    public synchronized void publish(String code, int version, UnaryOperator<String> change) {
        try {
            String text =
                    Files.readString(ROOM)
                            .replace("code: room-booking", "code: " + code)
                            .replace("reserver-une-salle", code)
                            .replace("book-a-room", code)
                            .replace("version: 1", "version: " + version);
            run(Map.of(code, change.apply(text)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Definitions as they are. */
    public synchronized void publishAll(Iterable<RandomForms.Made> made) throws IOException {
        Map<String, String> texts = new LinkedHashMap<>();
        made.forEach(one -> texts.put(one.code(), one.yaml()));
        run(texts);
    }

    /** One of the examples, as it is. */
    public synchronized void publishExample(String code) throws IOException {
        run(Map.of(code, Files.readString(EXAMPLES.resolve(code + ".yaml"))));
    }

    /** Those that were published before stay as they are. */
    private void run(Map<String, String> texts) throws IOException {
        Path pack = WholePack.in(Folders.temporary());
        Path services = pack.resolve("services");
        for (Map.Entry<String, String> text : texts.entrySet()) {
            Files.writeString(services.resolve(text.getKey() + ".yaml"), text.getValue());
        }
        PackReport report = importing.beside(pack);
        if (!report.accepted()) {
            throw new IllegalStateException(report.toString());
        }
        catalogue.reload();
    }
}
