package org.parvis.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.parvis.ds.MessageCatalogue;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The folder of definitions, organisations and pages that this installation serves. */
@Component
public class ContentPack {
    private static final Logger LOG = LoggerFactory.getLogger(ContentPack.class);

    private final Settings settings;
    private final boolean demonstration;

    ContentPack(
            Settings settings,
            @Value("${spring.mail.host:}") String mailServer,
            MessageCatalogue messages) {
        this.settings = settings;
        this.demonstration =
                settings.demonstration()
                        && mailServer.isBlank()
                        && text(PackFile.NAME)
                                .map(text -> said(text, messages))
                                .orElse(PackFile.ABSENT)
                                .demonstration();
    }

    /** A pack that says it so that it cannot be read is a pack like any other. */
    private static PackFile said(String text, MessageCatalogue messages) {
        return switch (PackFile.read(text)) {
            case Outcome.Ok<PackFile>(PackFile file) -> file;
            case Outcome.Refused<PackFile>(Refusal refusal) -> {
                LOG.error(messages.forLanguage("en").say(refusal.key(), refusal.arguments()));
                yield PackFile.ABSENT;
            }
        };
    }

    public Path root() {
        return settings.pack().toAbsolutePath().normalize();
    }

    /**
     * Whether the people and requests are fictitious, so that anybody may take a role and see what
     * would be sent: the pack says so, the installation does not say otherwise, and no mail server
     * is set, since what is sent to people is theirs.
     */
    public boolean demonstration() {
        return demonstration;
    }

    /** The files of one of its folders with that ending, in a stable order; none if it has none. */
    public List<Path> files(String folder, String ending) {
        return files(root().resolve(folder), ending);
    }

    /** The same of any folder, as that of a pack to import. */
    public static List<Path> files(Path folder, String ending) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> f.toString().endsWith(ending)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text of one of its files, named from its root, if it has it. */
    public Optional<String> text(String name) {
        return Optional.of(root().resolve(name))
                .filter(Files::isRegularFile)
                .map(ContentPack::text);
    }

    /** The text of a file that is there; one that cannot be read is a fault of the machine. */
    public static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same as bytes, for what says itself how it is written. */
    public static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
