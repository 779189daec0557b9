package org.parvis.opendata.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parvis.kernel.Outcome;
import org.parvis.opendata.TableShelf;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.annotation.Autowired;

/** A text that is no table is told with its place, however large it is, and nothing of it stays. */
@ProgramTest
class HostileCsvTests {
    private static final int MEGABYTES = 100;

    @Autowired TableReading reading;
    @Autowired TableShelf shelf;

    private String refused(InputStream in) throws Exception {
        return reading.read(in) instanceof Outcome.Refused<Dropped>(var why)
                ? why.key() + " " + why.args()
                : "read";
    }

    private List<Path> standing() throws IOException {
        try (Stream<Path> files = Files.list(shelf.path("0".repeat(64)).getParent())) {
            return files.sorted().toList();
        }
    }

    private static InputStream text(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    /** That beginning, and then a hundred megabytes of a text. */
    private static InputStream endless(String begin, String each) {
        String megabyte = each.repeat(1024 * 1024 / each.length());
        return new SequenceInputStream(
                text(begin),
                new SequenceInputStream(
                        Collections.enumeration(
                                Stream.generate(() -> text(megabyte)).limit(MEGABYTES).toList())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a,b\n1,", "a,b\n1,\"", "\"", "a\n"})
    void aRowOfAHundredMegabytesIsToldAndNothingStays(String begin) throws Exception {
        List<Path> before = standing();
        assertThat(refused(endless(begin, "x"))).startsWith("opendata.refused.unread");
        assertThat(standing()).isEqualTo(before);
    }

    @Test
    void twoHundredThousandColumnsAreTold() throws Exception {
        assertThat(refused(text("x" + ",x".repeat(199_999) + "\n1\n")))
                .isEqualTo("opendata.refused.unread [1]");
    }

    @Test
    void aRowThatIsWiderThanItsHeadIsToldByItsLine() throws Exception {
        assertThat(refused(text("a,b\n1,2\n1" + ",2".repeat(199_999) + "\n")))
                .isEqualTo("opendata.refused.unread [2]");
    }
}
