package org.parvis.documents.letters;

import io.nayuki.qrcodegen.QrCode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;

/**
 * A square code that a camera or a scanner reads: as the path of its dark squares for pages, as a
 * picture for printed sheets.
 *
 * @param size squares on a side, the white border not counted
 * @param squares path of the dark squares, in squares
 */
public record SquareCode(int size, String squares, String text) {
    private static final int BORDER = 4;
    private static final int DOTS = 6;

    public static SquareCode of(String text) {
        QrCode code = code(text);
        return new SquareCode(code.size, squares(code), text);
    }

    private static QrCode code(String text) {
        return QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
    }

    /** One run of squares for each dark stretch of a row: a third of the length. */
    private static String squares(QrCode code) {
        return IntStream.range(0, code.size)
                .mapToObj(y -> row(code, y))
                .collect(Collectors.joining());
    }

    private static String row(QrCode code, int y) {
        StringBuilder row = new StringBuilder();
        int x = 0;
        while (x < code.size) {
            int end = x;
            while (end < code.size && code.getModule(end, y)) {
                end++;
            }
            if (end > x) {
                row.append('M').append(x).append(' ').append(y);
                row.append('h').append(end - x).append("v1h-").append(end - x).append('z');
            }
            x = end + 1;
        }
        return row.toString();
    }

    /** The address of its picture, which holds the picture itself. */
    String picture() {
        QrCode code = code(text);
        int side = (code.size + 2 * BORDER) * DOTS;
        BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                boolean dark = code.getModule(x / DOTS - BORDER, y / DOTS - BORDER);
                image.setRGB(x, y, dark ? 0x000000 : 0xffffff);
            }
        }
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", png);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Letters.PICTURE + Base64.getEncoder().encodeToString(png.toByteArray());
    }
}
