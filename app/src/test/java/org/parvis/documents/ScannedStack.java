package org.parvis.documents;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.parvis.documents.letters.SquareCode;

/**
 * A stack of paper, and what a scanner of an office makes of it: grey, a little turned, spotted.
 */
public final class ScannedStack {
    private static final Pattern RUN = Pattern.compile("M(\\d+) (\\d+)h(\\d+)");
    private final List<BufferedImage> pages = new ArrayList<>();
    private final Random random;

    public ScannedStack() {
        this(3);
    }

    /** Another scanner, another hand. */
    ScannedStack(long seed) {
        random = new Random(seed);
    }

    List<BufferedImage> pages() {
        return pages;
    }

    /** A printed sheet, as the program gives it. */
    public ScannedStack sheet(byte[] pdf) throws IOException {
        try (PDDocument sheet = Loader.loadPDF(pdf)) {
            pages.add(scanned(new PDFRenderer(sheet).renderImageWithDPI(0, 150, ImageType.RGB)));
        }
        return this;
    }

    /** A page with a square code and some lines. */
    public ScannedStack code(String text) {
        pages.add(scanned(withCode(text)));
        return this;
    }

    /** The same under spots of ink and of white. */
    public ScannedStack damaged(String text) {
        BufferedImage page = withCode(text);
        Graphics2D pen = page.createGraphics();
        pen.setColor(Color.BLACK);
        for (int i = 0; i < 90; i++) {
            pen.fillRect(500 + random.nextInt(180), 350 + random.nextInt(190), 13, 13);
            pen.setColor(i % 2 == 0 ? Color.WHITE : Color.BLACK);
        }
        pen.dispose();
        pages.add(scanned(page));
        return this;
    }

    private static BufferedImage withCode(String text) {
        BufferedImage page = blank();
        Graphics2D pen = page.createGraphics();
        pen.setColor(Color.BLACK);
        SquareCode code = SquareCode.of(text);
        int dot = 400 / code.size();
        Matcher run = RUN.matcher(code.squares());
        while (run.find()) {
            pen.fillRect(
                    400 + Integer.parseInt(run.group(1)) * dot,
                    250 + Integer.parseInt(run.group(2)) * dot,
                    Integer.parseInt(run.group(3)) * dot,
                    dot);
        }
        pen.dispose();
        return page;
    }

    /** Pages of writing without any code. */
    public ScannedStack written(int count) {
        for (int i = 0; i < count; i++) {
            BufferedImage page = blank();
            Graphics2D pen = page.createGraphics();
            pen.setColor(Color.DARK_GRAY);
            for (int line = 0; line < 30; line++) {
                pen.fillRect(150, 200 + line * 40, 500 + random.nextInt(400), 6);
            }
            pen.dispose();
            pages.add(scanned(page));
        }
        return this;
    }

    private static BufferedImage blank() {
        BufferedImage page = new BufferedImage(1275, 1650, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = page.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, 1275, 1650);
        pen.dispose();
        return page;
    }

    private BufferedImage scanned(BufferedImage page) {
        BufferedImage scan =
                new BufferedImage(page.getWidth(), page.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D glass = scan.createGraphics();
        glass.setColor(new Color(238, 238, 238));
        glass.fillRect(0, 0, scan.getWidth(), scan.getHeight());
        glass.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        glass.rotate(
                Math.toRadians(random.nextDouble(-4, 4)),
                scan.getWidth() / 2.0,
                scan.getHeight() / 2.0);
        glass.shear(0.01, 0);
        glass.drawImage(page, 0, 0, null);
        glass.dispose();
        for (int i = 0; i < 4000; i++) {
            int grey = random.nextInt(256);
            scan.setRGB(
                    random.nextInt(scan.getWidth()),
                    random.nextInt(scan.getHeight()),
                    new Color(grey, grey, grey).getRGB());
        }
        return scan;
    }

    public byte[] pdf() throws IOException {
        try (PDDocument pdf = new PDDocument()) {
            for (BufferedImage image : pages) {
                PDPage page = new PDPage(PDRectangle.LETTER);
                pdf.addPage(page);
                try (PDPageContentStream out = new PDPageContentStream(pdf, page)) {
                    out.drawImage(
                            JPEGFactory.createFromImage(pdf, image, 0.7f),
                            0,
                            0,
                            page.getMediaBox().getWidth(),
                            page.getMediaBox().getHeight());
                }
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            pdf.save(bytes);
            return bytes.toByteArray();
        }
    }

    /** Each page as a picture of its own. */
    public List<byte[]> pictures() throws IOException {
        List<byte[]> all = new ArrayList<>();
        for (BufferedImage page : pages) {
            ByteArrayOutputStream png = new ByteArrayOutputStream();
            ImageIO.write(page, "png", png);
            all.add(png.toByteArray());
        }
        return all;
    }
}
