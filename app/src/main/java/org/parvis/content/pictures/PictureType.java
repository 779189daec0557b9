package org.parvis.content.pictures;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.parvis.platform.words.FileNames;

/** The kinds of pictures that pages show: those that every browser shows and this program draws. */
public enum PictureType {
    PNG(
            "png",
            "image/png",
            List.of("png"),
            new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10}),
    JPEG("jpg", "image/jpeg", List.of("jpg", "jpeg"), new byte[] {(byte) 0xFF, (byte) 0xD8, -1});

    private static final int BEGINNING = 1_000;

    private final String ending;
    private final String media;
    private final List<String> endings;
    private final byte[] begins;

    PictureType(String ending, String media, List<String> endings, byte[] begins) {
        this.ending = ending;
        this.media = media;
        this.endings = endings;
        this.begins = begins;
    }

    /** How the names of such files end here. */
    public String ending() {
        return ending;
    }

    public String media() {
        return media;
    }

    /** By its first bytes, whatever its name claims. */
    static Optional<PictureType> of(byte[] bytes) {
        return Arrays.stream(values())
                .filter(type -> bytes.length >= type.begins.length)
                .filter(
                        type ->
                                Arrays.equals(
                                        type.begins, Arrays.copyOf(bytes, type.begins.length)))
                .findFirst();
    }

    /** The type of a name that was checked. */
    static PictureType named(String name) {
        return FileNames.extension(name).equals(PNG.ending) ? PNG : JPEG;
    }

    /** Whether a file of that name may be one; a name without ending claims nothing. */
    boolean fits(String name) {
        String extension = FileNames.extension(name);
        return extension.isEmpty() || endings.contains(extension);
    }

    /** Whether it is a drawing that can hold code. */
    static boolean drawing(byte[] bytes) {
        String text =
                new String(
                        bytes, 0, Math.min(bytes.length, BEGINNING), StandardCharsets.ISO_8859_1);
        return text.toLowerCase(Locale.ROOT).contains("<svg");
    }
}
