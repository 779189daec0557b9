package org.parvis.documents;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.Binarizer;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.ChecksumException;
import com.google.zxing.DecodeHintType;
import com.google.zxing.FormatException;
import com.google.zxing.LuminanceSource;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.Result;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds square codes on the picture of a page, turned and grey as scanners give it. It is tried at
 * two sizes, and with two ways of telling black from white: one suits shadows, the other faint
 * print.
 */
final class ScanCodes {
    private static final int MOST = 4;
    private static final int LONGEST = 300;
    private static final Map<DecodeHintType, Object> HARDER =
            Map.of(
                    DecodeHintType.TRY_HARDER,
                    true,
                    DecodeHintType.POSSIBLE_FORMATS,
                    List.of(BarcodeFormat.QR_CODE));

    private ScanCodes() {}

    static PageReading of(BufferedImage page) {
        List<LuminanceSource> sizes = List.of(light(page), light(half(page)));
        Set<String> texts = new LinkedHashSet<>();
        boolean damaged = false;
        for (LuminanceSource light : sizes) {
            for (Binarizer way :
                    List.of(new HybridBinarizer(light), new GlobalHistogramBinarizer(light))) {
                if (texts.isEmpty()) {
                    damaged |= read(new BinaryBitmap(way), texts);
                }
            }
        }
        return new PageReading(
                texts.isEmpty() && damaged
                        ? PageReading.State.UNREADABLE_CODE
                        : PageReading.State.READ,
                texts.stream().filter(text -> text.length() <= LONGEST).limit(MOST).toList());
    }

    private static LuminanceSource light(BufferedImage page) {
        int[] pixels =
                page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth());
        return new RGBLuminanceSource(page.getWidth(), page.getHeight(), pixels);
    }

    /** Half as large: spots and rough edges of a scan melt away. */
    private static BufferedImage half(BufferedImage page) {
        int width = Math.max(1, page.getWidth() / 2);
        int height = Math.max(1, page.getHeight() / 2);
        BufferedImage half = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = half.createGraphics();
        pen.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(page, 0, 0, width, height, null);
        pen.dispose();
        return half;
    }

    /** Adds what was read; whether a code is there that could not be. */
    private static boolean read(BinaryBitmap page, Set<String> into) {
        try {
            for (Result found : new QRCodeMultiReader().decodeMultiple(page, HARDER)) {
                into.add(found.getText());
            }
        } catch (NotFoundException none) {
            // the reader for one code tries other ways
        }
        return into.isEmpty() && single(page, into);
    }

    /** The reader for one code says why it gave up, which the one for several does not. */
    private static boolean single(BinaryBitmap page, Set<String> into) {
        try {
            into.add(new QRCodeReader().decode(page, HARDER).getText());
            return false;
        } catch (NotFoundException none) {
            return false;
        } catch (ChecksumException | FormatException damaged) {
            return true;
        }
    }
}
