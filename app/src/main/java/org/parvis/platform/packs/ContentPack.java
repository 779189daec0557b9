package org.parvis.platform.packs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.MessageCatalogue;
import org.parvis.kernel.LocalizedText;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.Refusal;
import org.parvis.platform.Publications;
import org.parvis.platform.Settings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The definitions, organisations and pages that this installation serves: the pack that was taken
 * in last, as a whole. It is kept in the database, so that a folder that becomes wrong changes
 * nothing, and each node reads it from a copy in its data folder.
 */
@Component
public class ContentPack {
    private static final Logger LOG = LoggerFactory.getLogger(ContentPack.class);

    private final Settings settings;
    private final PackCopies copies;
    private final MessageCatalogue messages;
    private final List<Held<?>> held = new CopyOnWriteArrayList<>();
    private final boolean mayDemonstrate;
    private final Held<PackFile> file;
    private volatile @Nullable PackEdition current;

    ContentPack(
            Settings settings,
            @Value("${spring.mail.host:}") String mailServer,
            PackCopies copies,
            MessageCatalogue messages,
            Publications publications) {
        this.settings = settings;
        this.copies = copies;
        this.messages = messages;
        this.mayDemonstrate = mayDemonstrate(settings, mailServer);
        this.file =
                held(
                        () ->
                                text(PackFile.NAME)
                                        .map(PackFile::read)
                                        .orElse(Outcome.ok(PackFile.ABSENT)),
                        PackFile.ABSENT);
        publications.beforeChange(this::follow);
    }

    /** Whether the folder that is given here may be a demonstration; one that is unreadable not. */
    static boolean mayDemonstrate(Settings settings, String mailServer) {
        Path said = settings.pack().toAbsolutePath().normalize().resolve(PackFile.NAME);
        return settings.demonstration()
                && mailServer.isBlank()
                && Files.isRegularFile(said)
                && said(said).map(PackFile::demonstration).orElse(false);
    }

    private static Optional<PackFile> said(Path file) {
        try {
            return PackFile.read(text(file)) instanceof Outcome.Ok<PackFile>(PackFile read)
                    ? Optional.of(read)
                    : Optional.empty();
        } catch (YamlFile.Unreadable unreadable) {
            return Optional.empty();
        }
    }

    /**
     * What is read from the pack and held in memory; a module asks for it once, when it is made.
     */
    public <T> Held<T> held(Supplier<Outcome<T>> reading, T without) {
        Held<T> one = new Held<>(this, reading, without);
        held.add(one);
        return one;
    }

    /** Reads all that modules hold, of the pack that is judged on this thread. */
    void readAll() {
        held.forEach(Held::get);
    }

    /** The folder that an operator gives this node, and that a start takes in. */
    Path given() {
        return settings.pack().toAbsolutePath().normalize();
    }

    public Path root() {
        return edition().root();
    }

    /**
     * Whether the people and requests are fictitious, so that anybody may take a role and see what
     * would be sent: the pack in force says so, and the one that is given here, the installation
     * does not say otherwise, and no mail server is set, since what is sent to people is theirs.
     */
    public boolean demonstration() {
        return mayDemonstrate && showsDemonstration();
    }

    /** Whether it says of itself that it is of a demonstration, however the program was started. */
    public boolean showsDemonstration() {
        return file.get().demonstration();
    }

    /** Whether this start may be a demonstration, should the pack in force be one. */
    public boolean mayDemonstrate() {
        return mayDemonstrate;
    }

    /** What can be named in the pack in force. */
    public PackNames names() {
        return edition().names();
    }

    PackEdition edition() {
        return IncomingPack.judged().map(IncomingPack::edition).orElseGet(this::inForce);
    }

    private PackEdition inForce() {
        PackEdition known = current;
        if (known == null) {
            follow();
            known = current;
        }
        return known == null ? copies.none() : known;
    }

    /** Looks which pack is in force now, and reads from it from then on. */
    private synchronized void follow() {
        PackEdition known = current;
        current =
                known != null && copies.digest().equals(known.digest())
                        ? known.naming(copies.names())
                        : copies.inForce();
    }

    void unread(Refusal refusal) {
        Optional<IncomingPack> judged = IncomingPack.judged();
        judged.ifPresent(pack -> pack.problem(refusal));
        if (judged.isEmpty()) {
            LOG.error(messages.forLanguage("en").say(refusal.key(), refusal.arguments()));
        }
    }

    /** Where its bodies are competent, in words; empty when it does not say. */
    public LocalizedText territory() {
        return file.get().territory();
    }

    /** The files of one of its folders with that ending, in a stable order; none if it has none. */
    public List<Path> files(String folder, String ending) {
        return files(root().resolve(folder), ending);
    }

    /** The same of any folder. */
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

    /**
     * The digest of those of its files whose names are taken, each with its folder and a slash
     * between: whoever keeps what was made of some files asks whether these are still the same.
     */
    public String digest(Predicate<String> taken) {
        return PackFolder.read(root(), taken).digest();
    }

    /** The text of one of its files, named from its root, if it has it. */
    public Optional<String> text(String name) {
        return Optional.of(root().resolve(name))
                .filter(Files::isRegularFile)
                .map(ContentPack::text);
    }

    /**
     * The entries of one of its files that is a list under one word, as those of a demonstration
     * are; none if it has no such file.
     */
    public List<YamlFile> entries(String name, String word) {
        YamlFile root = text(name).map(text -> YamlFile.read(name, text)).orElse(null);
        if (root == null) {
            return List.of();
        }
        root.only(Set.of(word));
        return root.maps(word);
    }

    /** The text of a file that is there; what is not UTF-8 is refused. */
    public static String text(Path file) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes(file)))
                    .toString();
        } catch (CharacterCodingException e) {
            throw YamlFile.unreadable(String.valueOf(file.getFileName()), "platform.file.encoding");
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
