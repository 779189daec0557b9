package org.parvis.content.pictures;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Files of pictures as people have them, good and bad. */
public final class PicturesForTests {
    private PicturesForTests() {}

    /** Red on its left half, blue on its right. */
    public static byte[] halves(String format, int width, int height) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, width / 2, height);
        pen.setColor(Color.BLUE);
        pen.fillRect(width / 2, 0, width - width / 2, height);
        pen.dispose();
        return written(image, format);
    }

    static byte[] written(BufferedImage image, String format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, format, out);
        return out.toByteArray();
    }

    /** A JPEG that shows more of itself with each scan, as for slow lines. */
    static byte[] inScans(int width, int height) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpg").next();
        try (ImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            writer.setOutput(out);
            BufferedImage image =
                    ImageIO.read(new ByteArrayInputStream(halves("png", width, height)));
            writer.write(null, new IIOImage(image, null, null), param);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    /** The same with its last scan that often more. */
    static byte[] scannedAgain(byte[] jpeg, int more) {
        int scan = jpeg.length - 2;
        while (jpeg[scan] != -1 || jpeg[scan + 1] != (byte) 0xDA) {
            scan--;
        }
        byte[][] parts = new byte[more + 1][];
        Arrays.fill(parts, Arrays.copyOfRange(jpeg, scan, jpeg.length - 2));
        parts[0] = Arrays.copyOf(jpeg, jpeg.length - 2);
        return joined(joined(parts), new byte[] {-1, (byte) 0xD9});
    }

    /** A PNG of another colour for each number, so that no two are the same picture. */
    public static byte[] plain(int number) throws IOException {
        BufferedImage image = new BufferedImage(800, 450, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(new Color(number));
        pen.fillRect(0, 0, 800, 450);
        pen.dispose();
        return written(image, "png");
    }

    /** A PNG that says of itself that it is that large, whatever it holds. */
    static byte[] saying(byte[] png, int width, int height) {
        ByteBuffer said = ByteBuffer.wrap(png.clone());
        said.putInt(16, width).putInt(20, height);
        CRC32 sum = new CRC32();
        sum.update(said.array(), 12, 17);
        said.putInt(29, (int) sum.getValue());
        return said.array();
    }

    /** A JPEG as a camera writes it: how it was held, and words about where. */
    static byte[] held(byte[] jpeg, int orientation, String words) {
        byte[] said = words.getBytes(StandardCharsets.US_ASCII);
        ByteBuffer exif = ByteBuffer.allocate(10 + 26 + said.length);
        exif.putShort((short) 0xFFE1).putShort((short) (exif.capacity() - 2));
        exif.put("Exif\0\0MM\0*".getBytes(StandardCharsets.US_ASCII)).putInt(8);
        exif.putShort((short) 1).putShort((short) 0x0112).putShort((short) 3).putInt(1);
        exif.putShort((short) orientation).putShort((short) 0).putInt(0).put(said);
        return joined(
                Arrays.copyOf(jpeg, 2), exif.array(), Arrays.copyOfRange(jpeg, 2, jpeg.length));
    }

    static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
