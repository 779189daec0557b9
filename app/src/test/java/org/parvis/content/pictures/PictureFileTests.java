package org.parvis.content.pictures;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parvis.kernel.Outcome;

/** Of a file that somebody gives pixels alone are kept; what is no picture is told why. */
class PictureFileTests {
    private static final String SECRET = "46.8123N 71.2145W";

    private static Drawn drawn(String name, byte[] bytes) {
        return ((Outcome.Ok<Drawn>) PictureFile.read(name, bytes)).value();
    }

    private static String why(String name, byte[] bytes) {
        return PictureFile.read(name, bytes) instanceof Outcome.Refused<Drawn>(var refusal)
                ? refusal.key()
                : "kept";
    }

    private static BufferedImage seen(byte[] bytes) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(bytes));
    }

    @Test
    void aWidePictureIsNarrowedForScreensAndAgainForPhones() throws IOException {
        Drawn drawn = drawn("plan.png", PicturesForTests.halves("png", 4000, 2000));
        assertThat(drawn.width()).isEqualTo(1280);
        assertThat(drawn.height()).isEqualTo(640);
        assertThat(seen(requireNonNull(drawn.small())).getWidth()).isEqualTo(640);
        assertThat(drawn("icone.png", PicturesForTests.halves("png", 200, 90)).small()).isNull();
    }

    /** One colour more than fit in a list of 256 and each point carries its own. */
    @ParameterizedTest
    @CsvSource({"2, true", "3, true", "16, true", "17, true", "256, true", "257, false"})
    void aDrawingOfFewColoursIsKeptByTheirNumbersPointForPoint(int colours, boolean numbered)
            throws IOException {
        BufferedImage given = new BufferedImage(300, 40, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < 300; x++) {
            for (int y = 0; y < 40; y++) {
                given.setRGB(x, y, x % colours * 51_997);
            }
        }
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(given, "png", bytes);
        BufferedImage kept = seen(drawn("plan.png", bytes.toByteArray()).large());
        assertThat(kept.getColorModel() instanceof IndexColorModel).isEqualTo(numbered);
        assertThat(kept.getRGB(0, 0, 300, 40, null, 0, 300))
                .isEqualTo(given.getRGB(0, 0, 300, 40, null, 0, 300));
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg"})
    void whatWasTakenOutAndIsTakenInAgainIsTheSameToTheByte(String format) throws IOException {
        Drawn first = drawn("plan." + format, PicturesForTests.halves(format, 1600, 700));
        Drawn again = drawn("plan." + format, first.large());
        assertThat(again.large()).isEqualTo(first.large());
        assertThat(again.named("a.png").digest()).isEqualTo(first.named("a.png").digest());
    }

    @Test
    void whereAPhotographWasTakenIsGone() throws IOException {
        byte[] photo = PicturesForTests.held(PicturesForTests.halves("jpg", 300, 200), 1, SECRET);
        assertThat(text(photo)).contains(SECRET);
        assertThat(text(drawn("photo.jpg", photo).large())).doesNotContain(SECRET, "Exif");
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    /** Which corner is red then: the picture was red on its left. */
    @ParameterizedTest
    @CsvSource({"1,300,200,10,100", "3,300,200,290,100", "6,200,300,100,10", "8,200,300,100,290"})
    void aPhotographStandsAsItWasSeen(int held, int width, int height, int x, int y)
            throws IOException {
        byte[] photo = PicturesForTests.held(PicturesForTests.halves("jpg", 300, 200), held, "");
        BufferedImage seen = seen(drawn("photo.JPEG", photo).large());
        assertThat(seen.getWidth()).isEqualTo(width);
        assertThat(seen.getHeight()).isEqualTo(height);
        assertThat(seen.getRGB(x, y) >> 16 & 0xFF).isGreaterThan(200);
        assertThat(seen.getRGB(x, y) & 0xFF).isLessThan(60);
    }

    @Test
    void aSecondFileBehindThePictureIsGone() throws IOException {
        byte[] page = "<script>alert(1)</script>".getBytes(StandardCharsets.US_ASCII);
        for (String format : new String[] {"png", "jpg"}) {
            byte[] own = drawn("a." + format, PicturesForTests.halves(format, 90, 60)).large();
            byte[] both = PicturesForTests.joined(own, page);
            String kept = why("a." + format, both);
            assertThat(kept).isIn("kept", "content.picture.damaged");
            if (kept.equals("kept")) {
                assertThat(text(drawn("a." + format, both).large())).doesNotContain("script");
            }
        }
    }

    @Test
    void aPictureThatSaysItIsHugeIsRefusedBeforeItsPixelsAreRead() throws IOException {
        byte[] png = PicturesForTests.halves("png", 10, 10);
        assertThat(why("a.png", PicturesForTests.saying(png, 60_000, 60_000)))
                .isEqualTo("content.picture.points");
        assertThat(why("a.png", PicturesForTests.saying(png, 9_000, 9_000)))
                .isEqualTo("content.picture.points");
        assertThat(why("a.png", PicturesForTests.saying(png, -1, 5)))
                .isEqualTo("content.picture.damaged");
    }

    @Test
    void aFileThatEndsTooSoonIsNoPicture() throws IOException {
        for (String format : new String[] {"png", "jpg"}) {
            byte[] whole = PicturesForTests.halves(format, 900, 600);
            for (int of : new int[] {2, 4, 10}) {
                byte[] cut = Arrays.copyOf(whole, whole.length - whole.length / of);
                assertThat(why("a." + format, cut))
                        .as(format + " without 1/" + of)
                        .isEqualTo("content.picture.damaged");
            }
        }
    }

    /** Each scan of a few bytes would draw all points again. */
    @Test
    void aPhotographThatIsDrawnAgainAndAgainIsRefusedBeforeItIs() throws IOException {
        byte[] slow = PicturesForTests.inScans(300, 200);
        assertThat(JpegFile.scans(slow)).isBetween(5, 20);
        assertThat(why("a.jpg", slow)).isEqualTo("kept");
        byte[] endless = PicturesForTests.scannedAgain(slow, 60);
        assertThat(JpegFile.scans(endless)).isEqualTo(JpegFile.scans(slow) + 60);
        assertThat(why("a.jpg", endless)).isEqualTo("content.picture.damaged");
    }

    @Test
    void brokenBytesNeverBreakAnything() throws IOException {
        Random random = new Random(7);
        for (String format : new String[] {"png", "jpg"}) {
            byte[] whole = PicturesForTests.halves(format, 120, 80);
            for (int i = 0; i < 300; i++) {
                byte[] broken = whole.clone();
                for (int j = 0; j < 4; j++) {
                    broken[3 + random.nextInt(broken.length - 3)] = (byte) random.nextInt();
                }
                assertThat(why("a." + format, broken)).matches("kept|content\\.picture\\..*");
            }
        }
    }

    @Test
    void whatIsNoPictureIsToldWhatToDo() throws IOException {
        byte[] svg = "<?xml version='1.0'?><SVG onload='x()'/>".getBytes(StandardCharsets.UTF_8);
        assertThat(why("a.svg", svg)).isEqualTo("content.picture.drawing");
        assertThat(why("a.png", svg)).isEqualTo("content.picture.drawing");
        assertThat(why("a.gif", "GIF89a".getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo("content.picture.type");
        assertThat(why("a.png", new byte[0])).isEqualTo("content.picture.type");
        assertThat(why("a.jpg", PicturesForTests.halves("png", 9, 9)))
                .isEqualTo("content.picture.mismatch");
        assertThat(why("a.png", new byte[PictureFile.LARGEST + 1]))
                .isEqualTo("content.picture.large");
    }

    @Test
    void aDrawingThatStaysHeavyIsRefused() throws IOException {
        BufferedImage noise = new BufferedImage(1280, 900, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(3);
        for (int x = 0; x < 1280; x++) {
            for (int y = 0; y < 900; y++) {
                noise.setRGB(x, y, random.nextInt());
            }
        }
        assertThat(why("bruit.png", PicturesForTests.written(noise, "png")))
                .isEqualTo("content.picture.heavy");
    }
}
