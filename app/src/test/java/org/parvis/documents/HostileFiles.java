package org.parvis.documents;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionLaunch;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationFileAttachment;

/** Documents made here, good and hostile; nothing in them is a real harm. */
final class HostileFiles {
    /** The string that every scanner is meant to take for malicious, and that harms nothing. */
    static final String EICAR =
            "X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-" + "ANTIVIRUS-TEST-FILE!$H+H*";

    private HostileFiles() {}

    private interface Change {
        void to(PDDocument document) throws IOException;
    }

    private static byte[] pdf(Change change) throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(PDRectangle.LETTER);
            document.addPage(page);
            try (PDPageContentStream pen = new PDPageContentStream(document, page)) {
                pen.setNonStrokingColor(Color.BLUE);
                pen.addRect(100, 300, 200, 200);
                pen.fill();
            }
            change.to(document);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    static byte[] pdf() throws IOException {
        return pdf(document -> document.addPage(new PDPage()));
    }

    static byte[] pdfWithScript() throws IOException {
        return pdf(
                document ->
                        document.getDocumentCatalog()
                                .setOpenAction(new PDActionJavaScript("app.alert('x')")));
    }

    static byte[] pdfThatLaunches() throws IOException {
        return pdf(document -> document.getDocumentCatalog().setOpenAction(new PDActionLaunch()));
    }

    static byte[] pdfWithFileInside() throws IOException {
        return pdf(
                document -> {
                    PDAnnotationFileAttachment note = new PDAnnotationFileAttachment();
                    note.setFile(new PDComplexFileSpecification());
                    note.setRectangle(new PDRectangle(10, 10, 20, 20));
                    document.getPage(0).getAnnotations().add(note);
                    document.getPage(0).setAnnotations(List.of(note));
                });
    }

    static byte[] pdfWithPassword() throws IOException {
        return pdf(
                document ->
                        document.protect(
                                new StandardProtectionPolicy(
                                        "owner", "user", new AccessPermission())));
    }

    static byte[] png(int width, int height) throws IOException {
        return picture("png", width, height);
    }

    static byte[] jpeg(int width, int height) throws IOException {
        return picture("jpg", width, height);
    }

    private static byte[] picture(String format, int width, int height) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.ORANGE);
        pen.fillRect(0, 0, width, height);
        pen.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, format, out);
        return out.toByteArray();
    }

    static byte[] together(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    static byte[] office(String... entriesAndTexts) throws IOException {
        return Archives.of(
                together(
                        new String[] {"[Content_Types].xml", "<Types/>", "word/document.xml", "x"},
                        entriesAndTexts));
    }

    private static String[] together(String[] one, String[] two) {
        return Stream.concat(Arrays.stream(one), Arrays.stream(two)).toArray(String[]::new);
    }

    /** Says little, unpacks to that many megabytes of nothing. */
    static byte[] bomb(int megabytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] nothing = new byte[1 << 20];
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.setLevel(9);
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write("<Types/>".getBytes(UTF_8));
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            for (int i = 0; i < megabytes; i++) {
                zip.write(nothing);
            }
        }
        return out.toByteArray();
    }

    static byte[] manyEntries(int count) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write("<Types/>".getBytes(UTF_8));
            for (int i = 0; i < count; i++) {
                zip.putNextEntry(new ZipEntry("word/" + i + ".xml"));
            }
        }
        return out.toByteArray();
    }

    /** An office document in an office document in an office document. */
    static byte[] nested(int depth) throws IOException {
        byte[] inner = office();
        for (int i = 0; i < depth; i++) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try (ZipOutputStream zip = new ZipOutputStream(out)) {
                zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
                zip.write("<Types/>".getBytes(UTF_8));
                zip.putNextEntry(new ZipEntry("word/embeddings/inner.docx"));
                zip.write(inner);
            }
            inner = out.toByteArray();
        }
        return inner;
    }

    static byte[] bytes(String text) {
        return text.getBytes(ISO_8859_1);
    }
}
