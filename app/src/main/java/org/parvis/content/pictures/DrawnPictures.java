package org.parvis.content.pictures;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.parvis.kernel.Outcome;
import org.parvis.platform.Digests;
import org.parvis.platform.PrivateFiles;
import org.parvis.platform.Settings;
import org.parvis.platform.packs.ContentPack;
import org.parvis.platform.words.FileNames;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * What was drawn of the pictures of packs, as files below the data folder. A file that stays as it
 * was is drawn once, however often a pack is judged and the program starts, and its pixels are read
 * when somebody looks at them. What is gone, or found no place on the disk, is drawn again.
 */
@Component
public class DrawnPictures {
    private static final Logger LOG = LoggerFactory.getLogger(DrawnPictures.class);

    /** Another one for each change of what drawing gives: what was drawn before is left then. */
    private static final String DRAWING = "1";

    private static final String SAYS = ".txt";
    private static final Pattern SAID =
            Pattern.compile(DRAWING + " ([0-9a-f]{64}) ([0-9]{1,4}) ([0-9]{1,4})");

    private final Path folder;

    DrawnPictures(Settings settings) {
        this.folder = settings.data().toAbsolutePath().normalize().resolve("pictures");
    }

    /**
     * The picture of a file, or why there is none.
     *
     * @param name that it has in its pack
     */
    public Outcome<Picture> of(String name, byte[] file) {
        return said(name, says(name, file))
                .filter(this::whole)
                .map(Outcome::ok)
                .orElseGet(() -> draw(name, file).map(drawn -> drawn.named(name)));
    }

    /** What says which picture was drawn of a file. */
    private Path says(String name, byte[] file) {
        return folder.resolve(Digests.hex(file) + "." + FileNames.extension(name) + SAYS);
    }

    private static Optional<Picture> said(String name, Path says) {
        if (!Files.isRegularFile(says)) {
            return Optional.empty();
        }
        Matcher said = SAID.matcher(new String(ContentPack.bytes(says), StandardCharsets.US_ASCII));
        return said.matches()
                ? Optional.of(
                        new Picture(
                                name,
                                said.group(1),
                                Integer.parseInt(said.group(2)),
                                Integer.parseInt(said.group(3))))
                : Optional.empty();
    }

    private boolean whole(Picture picture) {
        return Files.isRegularFile(kept(picture, false))
                && (!picture.narrows() || Files.isRegularFile(kept(picture, true)));
    }

    /** Its pixels stand under the last words of its address. */
    private Path kept(Picture picture, boolean small) {
        return folder.resolve(picture.file(small ? PictureFile.NARROW : picture.width()));
    }

    private Outcome<Drawn> draw(String name, byte[] file) {
        return PictureFile.read(name, file)
                .map(
                        drawn -> {
                            keep(drawn.named(name), drawn, says(name, file));
                            return drawn;
                        });
    }

    /** What says so is written last. A full disk costs time, and nobody a picture. */
    private void keep(Picture picture, Drawn drawn, Path says) {
        try {
            PrivateFiles.folder(folder);
            write(kept(picture, false), drawn.large());
            byte[] small = drawn.small();
            if (small != null) {
                write(kept(picture, true), small);
            }
            String line =
                    String.join(
                            " ",
                            DRAWING,
                            picture.digest(),
                            String.valueOf(picture.width()),
                            String.valueOf(picture.height()));
            write(says, line.getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            LOG.warn("A picture of the pack could not be kept ({})", e.getClass().getSimpleName());
        }
    }

    /** Beside, then in its place: a file with a name is whole. */
    private void write(Path file, byte[] bytes) throws IOException {
        Path making = PrivateFiles.temporary(folder, "making", "");
        try {
            PrivateFiles.write(making, bytes);
            Files.move(making, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(making);
        }
    }

    /**
     * The pixels of one of them, those for a wide screen or the narrower copy.
     *
     * @param file of which it was drawn
     */
    public Optional<byte[]> pixels(Picture picture, boolean small, Path file) {
        Path kept = kept(picture, small);
        if (Files.isRegularFile(kept)) {
            return Optional.of(ContentPack.bytes(kept));
        }
        return Files.isRegularFile(file)
                        && draw(picture.name(), ContentPack.bytes(file))
                                instanceof Outcome.Ok<Drawn>(Drawn drawn)
                        && drawn.named(picture.name()).equals(picture)
                ? Optional.ofNullable(small ? drawn.small() : drawn.large())
                : Optional.empty();
    }

    /** What none of these pictures needs goes; whoever still asks for it has it drawn again. */
    public void keepOnly(Collection<Picture> pictures) {
        Set<String> digests = pictures.stream().map(Picture::digest).collect(Collectors.toSet());
        try {
            for (Path file : ContentPack.files(folder, "")) {
                if (Files.isRegularFile(file) && !digests.contains(digest(file))) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException e) {
            LOG.warn("Pictures that nobody shows stay ({})", e.getClass().getSimpleName());
        }
    }

    /** Of the picture that a file is of, or says; nothing where it is neither. */
    private static String digest(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.endsWith(SAYS)
                ? said(name, file).map(Picture::digest).orElse("")
                : PictureAddress.of(name).map(PictureAddress::digest).orElse("");
    }
}
