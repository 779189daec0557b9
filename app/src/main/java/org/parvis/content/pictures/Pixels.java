package org.parvis.content.pictures;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Turns, narrows and writes pixels; what is transparent becomes white, as paper is. */
final class Pixels {
    private static final float QUALITY = 0.82f;

    private Pixels() {}

    /** As it was seen when it was taken, whichever way the camera was held. */
    static BufferedImage upright(BufferedImage image, int held) {
        int width = image.getWidth();
        int height = image.getHeight();
        AffineTransform turn =
                switch (held) {
                    case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
                    case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
                    case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
                    case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
                    case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
                    case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
                    case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
                    default -> new AffineTransform();
                };
        boolean turned = held > 4;
        BufferedImage plain = empty(turned ? height : width, turned ? width : height);
        Graphics2D pen = plain.createGraphics(); // each point goes to one place: none is mixed
        pen.drawImage(image, turn, null);
        pen.dispose();
        return plain;
    }

    private static BufferedImage empty(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = pen(image);
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, width, height);
        pen.dispose();
        return image;
    }

    private static Graphics2D pen(BufferedImage image) {
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
        return pen;
    }

    /** No wider and no taller than that; halved as often as it can be, so that no line is lost. */
    static BufferedImage within(BufferedImage image, int width, int height) {
        double scale =
                Math.min(
                        1.0,
                        Math.min(
                                (double) width / image.getWidth(),
                                (double) height / image.getHeight()));
        if (scale == 1.0) {
            return image;
        }
        int wide = (int) Math.max(1, Math.round(image.getWidth() * scale));
        int tall = (int) Math.max(1, Math.round(image.getHeight() * scale));
        BufferedImage half = image;
        while (half.getWidth() >= 2 * wide && half.getHeight() >= 2 * tall) {
            half = drawn(half, half.getWidth() / 2, half.getHeight() / 2);
        }
        return drawn(half, wide, tall);
    }

    private static BufferedImage drawn(BufferedImage image, int width, int height) {
        BufferedImage drawn = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = pen(drawn);
        pen.drawImage(image, 0, 0, width, height, null);
        pen.dispose();
        return drawn;
    }

    static byte[] write(BufferedImage image, PictureType type) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByMIMEType(type.media()).next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            if (type == PictureType.JPEG) {
                param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                param.setCompressionQuality(QUALITY);
            }
            writer.setOutput(out);
            BufferedImage written = type == PictureType.PNG ? FewColours.of(image) : image;
            writer.write(null, new IIOImage(written, null, null), param);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
