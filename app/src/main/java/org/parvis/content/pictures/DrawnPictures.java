package org.parvis.content.pictures;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parvis.kernel.Outcome;
import org.parvis.platform.ContentPack;
import org.parvis.platform.Digests;
import org.parvis.platform.FileNames;
import org.parvis.platform.PrivateFiles;
import org.parvis.platform.Settings;
import org.springframework.stereotype.Component;

/**
 * What was drawn of the pictures of packs, as files below the data folder. A file that stays as it
 * was is drawn once, however often a pack is judged and the program starts, and its pixels are read
 * when somebody looks at them. What is gone is drawn again.
 */
@Component
public class DrawnPictures {
    /** Another one for each change of what drawing gives: what was drawn before is left then. */
    private static final String DRAWING = "1";

    private static final Pattern SAID = Pattern.compile("([0-9a-f]{64}) ([0-9]{1,4}) ([0-9]{1,4})");

    private final Path folder;

    DrawnPictures(Settings settings) {
        Path data = settings.data().toAbsolutePath().normalize();
        this.folder = data.resolve("pictures").resolve(DRAWING);
    }

    /**
     * The picture of a file, or why there is none.
     *
     * @param name that it has in its pack
     */
    public Outcome<Picture> of(String name, byte[] file) {
        Path said = folder.resolve(Digests.hex(file) + "." + FileNames.extension(name) + ".txt");
        return said(name, said)
                .map(Outcome::ok)
                .orElseGet(
                        () -> PictureFile.read(name, file).map(drawn -> keep(name, drawn, said)));
    }

    private Optional<Picture> said(String name, Path file) {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        Matcher said = SAID.matcher(new String(ContentPack.bytes(file), StandardCharsets.US_ASCII));
        return said.matches()
                ? Optional.of(
                                new Picture(
                                        name,
                                        said.group(1),
                                        Integer.parseInt(said.group(2)),
                                        Integer.parseInt(said.group(3))))
                        .filter(this::whole)
                : Optional.empty();
    }

    private boolean whole(Picture picture) {
        return Files.isRegularFile(file(picture, false))
                && (!picture.narrows() || Files.isRegularFile(file(picture, true)));
    }

    private Path file(Picture picture, boolean small) {
        return folder.resolve(picture.file(small ? PictureFile.NARROW : picture.width()));
    }

    /** Its pixels stand under the last words of its address; what says so is written last. */
    private Picture keep(String name, Drawn drawn, Path said) {
        Picture picture = drawn.named(name);
        try {
            PrivateFiles.folder(folder);
            write(file(picture, false), drawn.large());
            byte[] small = drawn.small();
            if (small != null) {
                write(file(picture, true), small);
            }
            String line = picture.digest() + " " + picture.width() + " " + picture.height();
            write(said, line.getBytes(StandardCharsets.US_ASCII));
            return picture;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Beside, then in its place: a file with a name is whole. */
    private void write(Path file, byte[] bytes) throws IOException {
        Path making = PrivateFiles.temporary(folder, "making", "");
        PrivateFiles.write(making, bytes);
        Files.move(making, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /** The pixels of one of them, those for a wide screen or the narrower copy. */
    public Optional<byte[]> pixels(Picture picture, boolean small) {
        Path file = file(picture, small);
        return Files.isRegularFile(file) ? Optional.of(ContentPack.bytes(file)) : Optional.empty();
    }
}
