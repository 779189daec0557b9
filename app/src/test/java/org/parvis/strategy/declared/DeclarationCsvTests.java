package org.parvis.strategy.declared;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parvis.kernel.Home;
import org.parvis.kernel.Ids;
import org.parvis.kernel.Refusal;

class DeclarationCsvTests {
    static final String HEAD = "body,thing,day,part,total,evidence\n";
    static final Home CITY = new Home(Ids.next());

    @Test
    void theLinesOfADayMakeOneStatement() {
        DeclarationCsv.Read read =
                read(
                        HEAD
                                + "city,processes,2026-09-30,no,25,Inventaire\n"
                                + "city,processes,2026-09-30,yes,15,Inventaire\n");
        assertThat(read.problems()).isEmpty();
        assertThat(read.stated()).hasSize(1);
        Declaration one = read.stated().getFirst();
        assertThat(one.totals()).isEqualTo(Map.of("no", 25L, "yes", 15L));
        assertThat(one.day()).isEqualTo(LocalDate.of(2026, 9, 30));
        assertThat(one.source()).isEqualTo(new Declaration.Source("t.csv", 2));
    }

    @Test
    void spreadsheetsMayWriteLatin1OrAMarkOrSemicolons() {
        String line = "city;processes;2026-09-30;no;25;Année vérifiée\n";
        byte[] latin = (HEAD.replace(',', ';') + line).getBytes(ISO_8859_1);
        byte[] marked = ("\uFEFF" + HEAD.replace(',', ';') + line).getBytes(UTF_8);
        assertThat(evidence(latin)).isEqualTo("Année vérifiée");
        assertThat(evidence(marked)).isEqualTo("Année vérifiée");
    }

    @ParameterizedTest
    @CsvSource({
        "'town,processes,2026-09-30,no,25,x', strategy.csv.body",
        "'city,processes,30/09/2026,no,25,x', strategy.csv.day",
        "'city,processes,2026-02-30,no,25,x', strategy.csv.day",
        "'city,processes,2026-09-30,no,-25,x', strategy.csv.total",
        "'city,processes,2026-09-30,no,=1+1,x', strategy.csv.total",
        "'city,processes,2026-09-30,no,25,', strategy.csv.evidence"
    })
    void aWrongLineIsToldWithItsPlaceAndNothingIsTaken(String line, String key) {
        DeclarationCsv.Read read = read(HEAD + "city,processes,2026-09-30,yes,3,x\n" + line + "\n");
        assertThat(read.stated()).isEmpty();
        assertThat(read.problems()).extracting(Refusal::key).containsExactly(key);
        assertThat(read.problems().getFirst().args()).contains("t.csv", 3);
    }

    @Test
    void everyWrongLineIsTold() {
        String wrong = "town,processes,2026-09-30,no,25,x\n";
        assertThat(read(HEAD + wrong.repeat(3)).problems()).hasSize(3);
    }

    @Test
    void whatIsNoTableIsRefused() {
        assertThat(read("").problems()).extracting(Refusal::key).contains("strategy.csv.empty");
        assertThat(read("a,b\n1,2\n").problems())
                .extracting(Refusal::key)
                .contains("strategy.csv.columns");
        assertThat(read(HEAD + "city,processes,2026-09-30,no\n").problems()).isNotEmpty();
        String twice = "city,processes,2026-09-30,no,25,x\n";
        assertThat(read(HEAD + twice + twice).problems())
                .extracting(Refusal::key)
                .containsExactly("strategy.csv.twice");
    }

    @Test
    void aTableWithoutEndIsCutOff() {
        String line = "city,processes,2026-09-30,p%d,1,x\n";
        var text = new StringBuilder(HEAD);
        for (int i = 0; i <= DeclarationCsv.MOST_LINES; i++) {
            text.append(line.formatted(i));
        }
        assertThat(read(text.toString()).problems())
                .extracting(Refusal::key)
                .containsExactly("strategy.csv.tooMany");
    }

    private static String evidence(byte[] bytes) {
        return read(bytes).stated().getFirst().evidence();
    }

    private static DeclarationCsv.Read read(String text) {
        return read(text.getBytes(UTF_8));
    }

    private static DeclarationCsv.Read read(byte[] bytes) {
        return DeclarationCsv.read(
                "t.csv", bytes, Instant.EPOCH, code -> code.equals("city") ? CITY : null);
    }
}
