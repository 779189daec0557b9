package org.parvis.content.pictures;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.Outcome;

/**
 * Draws a picture again from the file that somebody gives, so that pixels alone are kept: no
 * metadata, no second file behind the first. Its size is read before its pixels are, and one file
 * is read at a time, so that all of them take no more memory than is set aside for one.
 */
public final class PictureFile {
    /** Bytes of a file that is looked at. */
    public static final int LARGEST = 20_000_000;

    static final int WIDE = 1280;
    public static final int NARROW = 640;
    private static final int TALLEST = 2560;
    private static final int LONGEST_SIDE = 12_000;
    private static final long MOST_POINTS = 50_000_000L;
    private static final int HEAVIEST = 1_000_000;
    private static final int DECODED_SIDE = 3 * WIDE;
    private static final int MEGA = 1_000_000;

    /** Those that slow screens are sent have about ten; each takes as long as the picture. */
    private static final int MOST_SCANS = 50;

    private static final Semaphore ONE_AT_A_TIME = new Semaphore(1);

    private PictureFile() {}

    /** Reads a file once its turn has come. */
    public interface Source {
        byte[] bytes() throws IOException;
    }

    /**
     * What is kept of a file, or why nothing is.
     *
     * @param name as its author calls it
     */
    public static Outcome<Drawn> read(String name, byte[] bytes) {
        return read(name, () -> bytes);
    }

    /** The same of one that is not in memory yet. */
    public static Outcome<Drawn> read(String name, Source file) {
        ONE_AT_A_TIME.acquireUninterruptibly();
        try {
            return judged(name, file.bytes());
        } catch (IOException | RuntimeException | OutOfMemoryError | StackOverflowError broken) {
            return refused("damaged", name, 0);
        } finally {
            ONE_AT_A_TIME.release();
        }
    }

    private static Outcome<Drawn> judged(String name, byte[] bytes) throws IOException {
        if (bytes.length > LARGEST) {
            return refused("large", name, LARGEST / MEGA);
        }
        PictureType type = PictureType.of(bytes).orElse(null);
        if (type == null) {
            return refused(PictureType.drawing(bytes) ? "drawing" : "type", name, 0);
        }
        if (!type.fits(name)) {
            return Outcome.refused("content.picture.mismatch", name, 1, type.ending());
        }
        if (type == PictureType.JPEG && JpegFile.scans(bytes) > MOST_SCANS) {
            return refused("damaged", name, 0);
        }
        return drawn(name, type, bytes);
    }

    private static <T> Outcome<T> refused(String why, String name, int most) {
        return Outcome.refused("content.picture." + why, name, 1, most);
    }

    private static Outcome<Drawn> drawn(String name, PictureType type, byte[] bytes)
            throws IOException {
        ImageReader reader = ImageIO.getImageReadersByMIMEType(type.media()).next();
        try (ImageInputStream in =
                new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            reader.setInput(in, true, true);
            long width = reader.getWidth(0);
            long height = reader.getHeight(0);
            if (width > LONGEST_SIDE || height > LONGEST_SIDE || width * height > MOST_POINTS) {
                return refused("points", name, (int) (MOST_POINTS / MEGA));
            }
            BufferedImage pixels = pixels(reader, (int) Math.max(width, height));
            if (pixels == null) {
                return refused("damaged", name, 0);
            }
            int held = type == PictureType.JPEG ? JpegFile.orientation(bytes) : 1;
            return written(name, type, bytes, Pixels.upright(pixels, held));
        } finally {
            reader.dispose();
        }
    }

    /** Nothing when something is missing in the file: what its reader fills in is no picture. */
    private static @Nullable BufferedImage pixels(ImageReader reader, int longest)
            throws IOException {
        AtomicBoolean warned = new AtomicBoolean();
        reader.addIIOReadWarningListener((source, warning) -> warned.set(true));
        ImageReadParam param = reader.getDefaultReadParam();
        int every = Math.max(1, (longest + DECODED_SIDE - 1) / DECODED_SIDE);
        param.setSourceSubsampling(every, every, 0, 0);
        BufferedImage image = reader.read(0, param);
        return warned.get() ? null : image;
    }

    private static Outcome<Drawn> written(
            String name, PictureType type, byte[] given, BufferedImage upright) throws IOException {
        BufferedImage wide = Pixels.within(upright, WIDE, TALLEST);
        byte[] large = Pixels.write(wide, type);
        if (type == PictureType.JPEG && JpegFile.ours(given, large)) {
            large = given;
        }
        if (large.length > HEAVIEST) {
            return refused("heavy", name, HEAVIEST / MEGA);
        }
        byte[] small =
                wide.getWidth() > NARROW
                        ? Pixels.write(Pixels.within(wide, NARROW, TALLEST), type)
                        : null;
        return Outcome.ok(new Drawn(type, wide.getWidth(), wide.getHeight(), large, small));
    }
}
