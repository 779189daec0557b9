package org.parvis.content.pictures;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Drawings have few colours: written as a list of them and a number for each point, they take a
 * fraction of the bytes, and each point stays as it was. Colours are listed as they come, so that
 * the same points give the same bytes.
 */
final class FewColours {
    private static final int MOST = 256;

    private FewColours() {}

    /** The same points by the numbers of their colours; as it is when it has too many. */
    static BufferedImage of(BufferedImage image) {
        Map<Integer, Integer> numbers = new LinkedHashMap<>();
        for (int y = 0; y < image.getHeight(); y++) {
            for (int point : row(image, y)) {
                numbers.putIfAbsent(point, numbers.size());
            }
            if (numbers.size() > MOST) {
                return image;
            }
        }
        return numbered(image, numbers);
    }

    private static int[] row(BufferedImage image, int y) {
        return image.getRGB(0, y, image.getWidth(), 1, null, 0, image.getWidth());
    }

    private static BufferedImage numbered(BufferedImage image, Map<Integer, Integer> numbers) {
        IndexColorModel colours = colours(List.copyOf(numbers.keySet()));
        BufferedImage numbered =
                new BufferedImage(
                        image.getWidth(),
                        image.getHeight(),
                        colours.getPixelSize() < 8
                                ? BufferedImage.TYPE_BYTE_BINARY
                                : BufferedImage.TYPE_BYTE_INDEXED,
                        colours);
        for (int y = 0; y < image.getHeight(); y++) {
            int[] row = row(image, y);
            for (int x = 0; x < row.length; x++) {
                row[x] = numbers.getOrDefault(row[x], 0);
            }
            numbered.getRaster().setPixels(0, y, row.length, 1, row);
        }
        return numbered;
    }

    private static IndexColorModel colours(List<Integer> colours) {
        int size = colours.size();
        byte[] red = new byte[size];
        byte[] green = new byte[size];
        byte[] blue = new byte[size];
        for (int i = 0; i < size; i++) {
            red[i] = (byte) (colours.get(i) >> 16);
            green[i] = (byte) (colours.get(i) >> 8);
            blue[i] = colours.get(i).byteValue();
        }
        return new IndexColorModel(bits(size), size, red, green, blue);
    }

    /** Bits of a number: as many as PNG knows and these colours need. */
    private static int bits(int size) {
        if (size <= 2) {
            return 1;
        }
        if (size <= 4) {
            return 2;
        }
        return size <= 16 ? 4 : 8;
    }
}
