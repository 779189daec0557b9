package org.parvis.documents.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;

/** Whether a PDF can be read by everybody and kept: PDF/UA-1 and PDF/A-3. */
public final class PdfChecks {
    private PdfChecks() {}

    public static void assertForEverybody(byte[] pdf) throws Exception {
        assertCompliant(pdf, PDFAFlavour.PDFUA_1);
        assertCompliant(pdf, PDFAFlavour.PDFA_3_U);
    }

    private static void assertCompliant(byte[] pdf, PDFAFlavour flavour) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        try (PDFAParser parser =
                        Foundries.defaultInstance()
                                .createParser(new ByteArrayInputStream(pdf), flavour);
                PDFAValidator validator =
                        Foundries.defaultInstance().createValidator(flavour, false)) {
            ValidationResult result = validator.validate(parser);
            List<String> failures =
                    result.getTestAssertions().stream()
                            .map(a -> a.getRuleId().getClause() + " " + a.getMessage())
                            .distinct()
                            .toList();
            assertThat(failures).as(flavour.getId()).isEmpty();
            assertThat(result.isCompliant()).isTrue();
            assertThat(result.getTotalAssertions()).isPositive();
        }
    }
}
