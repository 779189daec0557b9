package org.parvis.documents;

import java.awt.image.BufferedImage;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Set;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** The other side of {@link Sandbox}: reads by asking, draws, answers once, ends. */
final class SandboxProcess {
    static final byte READ = 'R';
    static final byte DONE = 'D';
    static final Set<String> VERDICTS = Set.of("ok", "password", "damaged", "active", "embedded");
    static final int LONGEST_SIDE = 900;

    private SandboxProcess() {}

    /** What was found in a document, and what was made of it, when something could be. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Answer(String verdict, int pages, byte[] made) {
        static Answer ok(byte[] made) {
            return new Answer("ok", 0, made);
        }
    }

    public static void main(String[] args) throws IOException {
        DataOutputStream out = new DataOutputStream(new BufferedOutputStream(System.out));
        System.setOut(System.err);
        DataInputStream in = new DataInputStream(System.in);
        ImageIO.setUseCache(false);
        Sandbox.Ask ask = new Sandbox.Ask(in.readUTF(), in.readInt(), in.readInt(), in.readInt());
        long size = in.readLong();
        Answer answer = answer(ask, new Asked(in, out, size));
        out.writeByte(DONE);
        out.writeUTF(answer.verdict());
        out.writeInt(answer.pages());
        out.writeInt(answer.made().length);
        out.write(answer.made());
        out.flush();
        Runtime.getRuntime().halt(0);
    }

    private static Answer answer(Sandbox.Ask ask, Asked bytes) {
        try {
            return switch (ask.kind()) {
                case "pdf" -> pdf(new AskedPdf(bytes));
                case "codes", "picture", "cut" -> ScanPages.answer(ask, new AskedPdf(bytes));
                case "image-codes" -> ScanPages.codesOf(bytes);
                case "image-picture" -> ScanPages.pictureOf(bytes, ask.side());
                default -> Answer.ok(png(ImagePreview.of(bytes, LONGEST_SIDE)));
            };
        } catch (InvalidPasswordException e) {
            return new Answer("password", 0, new byte[0]);
        } catch (IOException | RuntimeException | OutOfMemoryError | StackOverflowError e) {
            return new Answer("damaged", 0, new byte[0]);
        }
    }

    private static Answer pdf(RandomAccessRead bytes) throws IOException {
        try (PDDocument document = Loader.loadPDF(bytes)) {
            String verdict = PdfActivity.verdict(document);
            int pages = document.getNumberOfPages();
            if (pages == 0) {
                return new Answer("damaged", 0, new byte[0]);
            }
            return new Answer(
                    verdict, pages, verdict.equals("ok") ? picture(document) : new byte[0]);
        }
    }

    /** A first page that cannot be drawn is no reason to refuse the document. */
    private static byte[] picture(PDDocument document) {
        try {
            PDPage page = document.getPage(0);
            PDRectangle box = page.getCropBox();
            float longest = Math.max(box.getWidth(), box.getHeight());
            if (longest < 1 || Math.min(box.getWidth(), box.getHeight()) < 1) {
                return new byte[0];
            }
            PDFRenderer renderer = new PDFRenderer(document);
            renderer.setSubsamplingAllowed(true);
            return png(renderer.renderImage(0, LONGEST_SIDE / longest, ImageType.RGB));
        } catch (IOException | RuntimeException | OutOfMemoryError | StackOverflowError e) {
            return new byte[0];
        }
    }

    static byte[] png(BufferedImage image) throws IOException {
        return written(image, "png");
    }

    static byte[] jpeg(BufferedImage image) throws IOException {
        return written(image, "jpeg");
    }

    private static byte[] written(BufferedImage image, String format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, format, out);
        return out.toByteArray();
    }

    /** The content, asked for in blocks from the other side. */
    static final class Asked {
        private static final int BLOCK = 64 * 1024;
        private final DataInputStream in;
        private final DataOutputStream out;
        final long size;
        private long begins = -1;
        private byte[] block = new byte[0];

        Asked(DataInputStream in, DataOutputStream out, long size) {
            this.in = in;
            this.out = out;
            this.size = size;
        }

        int read(long position, byte[] into, int offset, int length) throws IOException {
            if (position >= size) {
                return -1;
            }
            long from = position / BLOCK * BLOCK;
            if (from != begins) {
                out.writeByte(READ);
                out.writeLong(from);
                out.writeInt(BLOCK);
                out.flush();
                block = in.readNBytes(in.readInt());
                begins = from;
            }
            int at = (int) (position - begins);
            int read = Math.min(length, block.length - at);
            System.arraycopy(block, at, into, offset, read);
            return read;
        }
    }
}
