package org.parvis.documents;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageInputStreamImpl;

/** A small plain copy of a picture: pixels only, nothing of its metadata. */
final class ImagePreview {
    private static final long MOST_PIXELS = 120_000_000L;

    private ImagePreview() {}

    static BufferedImage of(SandboxProcess.Asked bytes, int longest) throws IOException {
        try (ImageInputStream in = new AskedImage(bytes)) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new IOException("Not a picture");
            }
            ImageReader reader = readers.next();
            reader.setInput(in, true, true);
            long width = reader.getWidth(0);
            long height = reader.getHeight(0);
            if (width * height > MOST_PIXELS) {
                throw new IOException("Too many pixels");
            }
            int every = (int) Math.max(1, Math.max(width, height) / (2L * longest));
            ImageReadParam param = reader.getDefaultReadParam();
            param.setSourceSubsampling(every, every, 0, 0);
            return scaled(reader.read(0, param), longest);
        }
    }

    private static BufferedImage scaled(BufferedImage image, int longest) {
        double scale =
                Math.min(1.0, (double) longest / Math.max(image.getWidth(), image.getHeight()));
        int width = (int) Math.max(1, Math.round(image.getWidth() * scale));
        int height = (int) Math.max(1, Math.round(image.getHeight() * scale));
        BufferedImage small = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = small.createGraphics();
        pen.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, width, height);
        pen.drawImage(image, 0, 0, width, height, null);
        pen.dispose();
        return small;
    }

    private static final class AskedImage extends ImageInputStreamImpl {
        private final SandboxProcess.Asked bytes;

        AskedImage(SandboxProcess.Asked bytes) {
            this.bytes = bytes;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            bitOffset = 0;
            int read = length == 0 ? 0 : bytes.read(streamPos, into, offset, length);
            streamPos += Math.max(0, read);
            return read;
        }

        @Override
        public long length() {
            return bytes.size;
        }
    }
}
