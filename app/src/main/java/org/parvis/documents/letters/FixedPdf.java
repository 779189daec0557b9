package org.parvis.documents.letters;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.GregorianCalendar;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;

/**
 * Takes the moment of making out of a PDF: its dates become the letter's own and its identifier a
 * function of its content, so that the same letter made twice is the same file.
 */
final class FixedPdf {
    private FixedPdf() {}

    static void settle(PDDocument pdf, LocalDate day) throws IOException {
        Calendar when = GregorianCalendar.from(day.atStartOfDay(ZoneOffset.UTC));
        PDDocumentInformation information = pdf.getDocumentInformation();
        information.setCreationDate(when);
        information.setModificationDate(when);
        pdf.setDocumentId(day.toEpochDay());
        PDMetadata metadata = pdf.getDocumentCatalog().getMetadata();
        if (metadata != null) {
            settle(metadata, day);
        }
    }

    private static void settle(PDMetadata metadata, LocalDate day) throws IOException {
        String xmp;
        try (InputStream in = metadata.exportXMPMetadata()) {
            xmp = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        String when = day + "T00:00:00Z";
        String fixed =
                xmp.replaceAll("(<xmp:(CreateDate|ModifyDate|MetadataDate)>)[^<]*", "$1" + when);
        metadata.importXMPMetadata(fixed.getBytes(StandardCharsets.UTF_8));
    }
}
