package org.parvis.payments.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parvis.kernel.Refusal;

/** A file of a provider is hostile until it is read: what is wrong is said by line. */
class StatementCsvTests {
    private static final String HEADING = "reference,provider_id,cents,currency,kind,settled,fee\n";
    private static final String LINE = "r1,p1,2318,CAD,paid,2026-11-28,30\n";

    private static StatementCsv.Read read(String text) {
        return StatementCsv.read(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aCommaASemicolonAndAByteOrderMarkReadTheSame() {
        StatementCsv.Read read = read(HEADING + LINE);
        assertThat(read.problems()).isEmpty();
        assertThat(read.lines())
                .singleElement()
                .satisfies(line -> assertThat(line.cents()).isEqualTo(2318));
        assertThat(read("\uFEFF" + (HEADING + LINE).replace(',', ';'))).isEqualTo(read);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "r1,p1,-2318,CAD,paid,2026-11-28,30|negative",
                "r1,p1,2318,CAD,paid,2026-11-28,-30|negative",
                "=HYPERLINK(1),p1,2318,CAD,paid,2026-11-28,30|formula",
                "r1,@p1,2318,CAD,paid,2026-11-28,30|formula",
                "r1,+p1,2318,CAD,paid,2026-11-28,30|formula",
                "r1,,2318,CAD,paid,2026-11-28,30|unnamed",
                "r1,p1,23.18,CAD,paid,2026-11-28,30|sum",
                "r1,p1,0,CAD,paid,2026-11-28,30|sum",
                "r1,p1,9999999999999999999,CAD,paid,2026-11-28,30|sum",
                "r1,p1,2318,USD,paid,2026-11-28,30|currency",
                "r1,p1,2318,CAD,disputed,2026-11-28,30|kind",
                "r1,p1,2318,CAD,paid,2026-02-30,30|day",
                "r1,p1,2318,CAD,paid,2026-11-28|cells",
                "r1,p1,2318,CAD,paid,2026-11-28,30,|cells",
            })
    void aWrongLineIsToldByItsNumberAndNothingIsTaken(String line, String wrong) {
        StatementCsv.Read read = read(HEADING + LINE + line + "\n");
        assertThat(read.problems()).containsExactly(Refusal.of("payments.statement." + wrong, 3L));
    }

    @Test
    void whatIsNoSuchFileIsToldSo() {
        assertThat(read("a,b\n1,2\n").problems())
                .extracting(Refusal::key)
                .containsExactly("payments.statement.columns");
        assertThat(read("").problems())
                .extracting(Refusal::key)
                .containsExactly("payments.statement.empty");
        assertThat(read(HEADING).problems())
                .extracting(Refusal::key)
                .containsExactly("payments.statement.empty");
        for (var wrong : List.of(StandardCharsets.UTF_16, StandardCharsets.ISO_8859_1)) {
            assertThat(
                            StatementCsv.read((HEADING + LINE.replace("r1", "é1")).getBytes(wrong))
                                    .problems())
                    .as("%s", wrong)
                    .extracting(Refusal::key)
                    .containsExactly("payments.statement.encoding");
        }
    }

    @Test
    void aFileThatIsTooLargeAndOneOfLongWrongLinesAreToldAtOnce() {
        assertThat(StatementCsv.read(new byte[StatementCsv.LARGEST + 1]).problems())
                .containsExactly(StatementCsv.large());
        assertThat(StatementCsv.read(new byte[StatementCsv.LARGEST]).problems()).hasSize(1);
        String wrong = "\"" + "x".repeat(StatementCsv.LARGEST - 200) + "\",1\n";
        assertThat(read(HEADING + wrong).problems()).hasSize(1);
        assertThat(read(HEADING + "bad\n".repeat(100_000)).problems()).hasSize(20);
    }

    @Test
    void aNameThatStandsTwiceIsKeptApart() {
        StatementCsv.Read read = read(HEADING + LINE + LINE + LINE.replace("paid", "refunded"));
        assertThat(read.lines()).hasSize(2);
        assertThat(read.twice())
                .singleElement()
                .satisfies(l -> assertThat(l.number()).isEqualTo(3));
    }
}
