package org.parvis.opendata.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.parvis.kernel.Home;
import org.parvis.kernel.LocalizedText;
import org.parvis.opendata.Column;
import org.parvis.opendata.ColumnType;
import org.parvis.opendata.Description;
import org.parvis.opendata.Shape;
import org.parvis.opendata.TableFile;
import org.parvis.opendata.Version;
import org.parvis.opendata.tables.TableQuestion.Filter;
import org.parvis.opendata.tables.TableQuestion.Relation;

/** Rows that meet conditions are counted once for each table and each set of conditions. */
class KeptCountsTests {
    private final KeptCounts counts = new KeptCounts();
    private final AtomicInteger counted = new AtomicInteger();

    private long count(String digest, Filter... filters) {
        return counts.of(version(digest), List.of(filters), counted::incrementAndGet);
    }

    private static Filter is(String column, String... values) {
        return new Filter(column(column), Relation.IS, List.of(values));
    }

    private static Column column(String name) {
        return new Column(
                name,
                ColumnType.TEXT,
                ColumnType.TEXT,
                LocalizedText.EMPTY,
                LocalizedText.EMPTY,
                new Shape(
                        0,
                        0,
                        0,
                        List.of(),
                        Map.of(),
                        "",
                        new Shape.Digits(1, 0, Shape.Form.LIKE),
                        List.of()));
    }

    private static Version version(String digest) {
        return new Version(
                new UUID(0, 1),
                "essai",
                Home.NONE,
                1,
                Description.NONE,
                new TableFile("essai.csv", "UTF-8", "comma", 1, digest, 0, Map.of()),
                List.of(),
                "",
                new UUID(0, 2),
                Instant.EPOCH);
    }

    @Test
    void thePageAfterCountsNothingAgain() {
        assertThat(count("a", is("ville", "Laval"))).isEqualTo(1);
        assertThat(count("a", is("ville", "Laval"))).isEqualTo(1);
        assertThat(counted).hasValue(1);
    }

    @Test
    void anotherTableAnotherColumnAndOtherValuesAreCountedForThemselves() {
        count("a", is("ville", "Laval"));
        count("b", is("ville", "Laval"));
        count("a", is("rue", "Laval"));
        count("a", is("ville", "Laval", "Alma"));
        count("a", new Filter(column("ville"), Relation.NOT, "Laval"));
        assertThat(counted).hasValue(5);
    }
}
