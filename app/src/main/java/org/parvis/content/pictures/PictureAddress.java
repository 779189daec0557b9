package org.parvis.content.pictures;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * The last words of the address of a picture: its digest, its width and its type.
 *
 * @param wide as the address says; it may be that of no picture
 */
public record PictureAddress(String digest, int wide, PictureType type) {
    private static final Pattern FILE =
            Pattern.compile("([0-9a-f]{64})-([0-9]{1,4})\\.(?:png|jpg)");

    public static Optional<PictureAddress> of(String file) {
        Matcher found = FILE.matcher(file);
        return found.matches()
                ? Optional.of(
                        new PictureAddress(
                                found.group(1),
                                Integer.parseInt(found.group(2)),
                                PictureType.named(file)))
                : Optional.empty();
    }

    /** Whether that picture stands there. */
    public boolean isOf(Picture picture) {
        return digest.equals(picture.digest())
                && type == picture.type()
                && (wide == picture.width() || small(picture));
    }

    /** Whether its narrower copy is asked for. */
    public boolean small(Picture picture) {
        return picture.narrows() && wide == PictureFile.NARROW;
    }

    /**
     * The answer that shows one: a picture and nothing else, whatever a browser makes of it.
     *
     * @param cached how long it may be kept, and by whom
     */
    public ResponseEntity<byte[]> answer(byte[] pixels, String cached) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(type.media()))
                .header(HttpHeaders.CACHE_CONTROL, cached)
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .body(pixels);
    }
}
