package org.parvis.documents.letters;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.parvis.documents.keys.Commitment;
import org.parvis.ds.MessageCatalogue;
import org.springframework.stereotype.Component;

/**
 * Makes letters that everybody can read: tagged PDF (PDF/UA-1, PDF/A-3) with its faces inside, the
 * result first. The same letter gives the same bytes, so a digest made today holds for a copy made
 * again in ten years.
 */
@Component
public class Letters {
    /** How the address of a picture begins that stands in the letter itself. */
    static final String PICTURE = "data:image/png;base64,";

    private static final String FOLDER = "/letters/";

    static {
        // The renderer writes to the console on its own, and may repeat words of a letter there.
        XRLog.setLoggingEnabled(false);
    }

    private final TemplateEngine templates;
    private final MessageCatalogue messages;
    private final byte[] regular = resource("AtkinsonHyperlegibleNext-Regular.ttf");
    private final byte[] bold = resource("AtkinsonHyperlegibleNext-Bold.ttf");
    private final byte[] serif = resource("SourceSerif4-SemiBold.ttf");
    private final String css = new String(resource("letter.css"), StandardCharsets.UTF_8);
    private final byte[] colours = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    Letters(TemplateEngine templates, MessageCatalogue messages) {
        this.templates = templates;
        this.messages = messages;
    }

    /** The letter as a PDF. */
    public LetterPdf pdf(Letter letter) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(100_000);
        int pages = write(letter, out);
        byte[] bytes = out.toByteArray();
        return new LetterPdf(bytes, Commitment.sha256().digest(bytes), pages);
    }

    /** The letter as the XHTML from which the PDF is made. */
    String html(Letter letter) {
        StringOutput html = new StringOutput();
        templates.render(
                "documents/letters/letter.jte",
                Map.of(
                        "page",
                        new LetterPage(PrintableText.of(letter), css),
                        "w",
                        messages.forLanguage(letter.lang())),
                html);
        return html.toString();
    }

    private int write(Letter letter, ByteArrayOutputStream out) {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.usePdfUaAccessibility(true);
        builder.usePdfAConformance(PdfAConformance.PDFA_3_U);
        builder.useColorProfile(colours);
        builder.withProducer("Parvis");
        builder.useFastMode();
        builder.useFont(
                () -> new ByteArrayInputStream(regular), "Text", 400, FontStyle.NORMAL, true);
        builder.useFont(() -> new ByteArrayInputStream(bold), "Text", 700, FontStyle.NORMAL, true);
        builder.useFont(
                () -> new ByteArrayInputStream(serif), "Serif", 600, FontStyle.NORMAL, true);
        // nothing outside the letter is ever fetched, whatever somebody typed into it
        builder.useUriResolver((base, uri) -> uri.startsWith(PICTURE) ? uri : null);
        builder.withHtmlContent(html(letter), null);
        builder.toStream(out);
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
            renderer.layout();
            renderer.createPDFWithoutClosing();
            PDDocument pdf = renderer.getPdfDocument();
            FixedPdf.settle(pdf, letter.date());
            pdf.save(out);
            int pages = pdf.getNumberOfPages();
            pdf.close();
            return pages;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] resource(String name) {
        try (InputStream in = Letters.class.getResourceAsStream(FOLDER + name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
