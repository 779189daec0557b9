package org.parvis.documents;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** What the process apart does with the pages of a scan: reads their codes, draws or cuts them. */
final class ScanPages {
    /** Enough for the smallest square of a sheet that we print, at any angle. */
    private static final int LONGEST_SIDE = 2200;

    private static final int MOST_SHOWN = 1600;

    /** A small picture is there for its words: colours would cost more than they tell. */
    private static final int GREY_BELOW = 1000;

    private ScanPages() {}

    static SandboxProcess.Answer answer(Sandbox.Ask ask, RandomAccessRead bytes)
            throws IOException {
        try (PDDocument scan = Loader.loadPDF(bytes)) {
            int from = Math.max(0, ask.from());
            int to = Math.min(scan.getNumberOfPages(), from + ask.count());
            return switch (ask.kind()) {
                case "codes" -> codes(scan, from, to);
                case "cut" -> SandboxProcess.Answer.ok(cut(scan, from, to));
                default -> shown(draw(scan, from, side(ask.side()), ImageType.RGB), ask.side());
            };
        }
    }

    static SandboxProcess.Answer pictureOf(SandboxProcess.Asked picture, int side)
            throws IOException {
        return shown(ImagePreview.of(picture, side(side)), side);
    }

    private static int side(int asked) {
        return Math.max(1, Math.min(asked, MOST_SHOWN));
    }

    private static SandboxProcess.Answer shown(BufferedImage page, int asked) throws IOException {
        return SandboxProcess.Answer.ok(smallest(asked < GREY_BELOW ? grey(page) : page));
    }

    private static BufferedImage grey(BufferedImage page) {
        BufferedImage grey =
                new BufferedImage(page.getWidth(), page.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = grey.createGraphics();
        pen.drawImage(page, 0, 0, null);
        pen.dispose();
        return grey;
    }

    /** Drawn letters are smaller as PNG, and what was on paper as JPEG. */
    private static byte[] smallest(BufferedImage image) throws IOException {
        byte[] png = SandboxProcess.png(image);
        byte[] jpeg = SandboxProcess.jpeg(image);
        return jpeg.length < png.length ? jpeg : png;
    }

    private static SandboxProcess.Answer codes(PDDocument scan, int from, int to)
            throws IOException {
        List<PageReading> pages = new ArrayList<>();
        for (int page = from; page < to; page++) {
            pages.add(page(scan, page));
        }
        return SandboxProcess.Answer.ok(write(pages));
    }

    /** A page that cannot be drawn is told; the others are read all the same. */
    private static PageReading page(PDDocument scan, int page) {
        try {
            return ScanCodes.of(draw(scan, page, LONGEST_SIDE, ImageType.GRAY));
        } catch (IOException | RuntimeException | OutOfMemoryError | StackOverflowError e) {
            return PageReading.UNDRAWN;
        }
    }

    static SandboxProcess.Answer codesOf(SandboxProcess.Asked picture) throws IOException {
        BufferedImage drawn = ImagePreview.of(picture, LONGEST_SIDE);
        return SandboxProcess.Answer.ok(write(List.of(ScanCodes.of(drawn))));
    }

    private static BufferedImage draw(PDDocument scan, int number, int longest, ImageType colours)
            throws IOException {
        PDPage page = scan.getPage(number);
        PDRectangle box = page.getCropBox();
        float side = Math.max(box.getWidth(), box.getHeight());
        if (Math.min(box.getWidth(), box.getHeight()) < 1) {
            throw new IOException("A page without a surface");
        }
        PDFRenderer renderer = new PDFRenderer(scan);
        renderer.setSubsamplingAllowed(true);
        return renderer.renderImage(number, longest / side, colours);
    }

    private static byte[] cut(PDDocument scan, int from, int to) throws IOException {
        try (PDDocument part = new PDDocument()) {
            for (int page = from; page < to; page++) {
                part.importPage(scan.getPage(page));
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            part.save(out);
            return out.toByteArray();
        }
    }

    private static byte[] write(List<PageReading> pages) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        for (PageReading page : pages) {
            out.writeByte(page.state().number());
            out.writeByte(page.codes().size());
            for (String code : page.codes()) {
                out.writeUTF(code);
            }
        }
        return bytes.toByteArray();
    }

    /** The other end of {@link #write}: what comes from the process apart is not trusted. */
    static List<PageReading> read(byte[] bytes, int count) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
        List<PageReading> pages = new ArrayList<>();
        while (pages.size() < count && in.available() > 0) {
            PageReading.State state = PageReading.State.of(in.readByte());
            List<String> codes = new ArrayList<>();
            for (int left = in.readUnsignedByte(); left > 0; left--) {
                codes.add(in.readUTF());
            }
            pages.add(new PageReading(state, codes));
        }
        return pages;
    }
}
