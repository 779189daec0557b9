package org.parvis.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

class SpreadsheetTests {
    @Test
    void whatSomebodyTypedNeverBecomesAFormula() throws IOException {
        StringWriter out = new StringWriter();
        Spreadsheet table = new Spreadsheet(out, List.of("Titre", "Nom"));
        table.row(List.of("=1+1", "@x"));
        table.row(List.of("+1", "-1"));
        table.row(List.of("\tx", "\rx"));
        table.row(List.of("Contrat", ""));
        table.flush();
        assertThat(out)
                .hasToString(
                        "\uFEFFTitre,Nom\r\n'=1+1,'@x\r\n'+1,'-1\r\n'\tx,\"'\rx\"\r\nContrat,\r\n");
    }
}
