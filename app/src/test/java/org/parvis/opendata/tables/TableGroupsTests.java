package org.parvis.opendata.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.kernel.Home;
import org.parvis.opendata.Column;
import org.parvis.opendata.Description;
import org.parvis.opendata.TableFile;
import org.parvis.opendata.Version;
import org.parvis.opendata.tables.GroupQuestion.Key;
import org.parvis.opendata.tables.GroupQuestion.Measure;
import org.parvis.opendata.tables.GroupQuestion.Order;
import org.parvis.opendata.tables.GroupQuestion.Part;
import org.parvis.opendata.tables.GroupQuestion.Sum;
import org.parvis.opendata.tables.TableQuestion.Filter;
import org.parvis.opendata.tables.TableQuestion.Relation;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Rows are counted and summed for each value of a column, as exactly as they are written. */
@ProgramTest
class TableGroupsTests {
    @Autowired TableReading reading;
    @Autowired TableMaking making;
    @Autowired TableRows rows;

    private Version trees;

    @BeforeEach
    void aTable() throws Exception {
        trees =
                table(
                        "essence,d\"iam,le\n"
                                + "pin,0.1,2019-05-01\npin,0.2,2019-06-01\n"
                                + "érable,2.5,2020-05-01\n,1.5,\n");
    }

    private Version table(String text) throws Exception {
        Dropped dropped =
                reading.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))
                        .orThrow();
        String digest = making.typed(dropped.source(), dropped.columns());
        return new Version(
                new UUID(0, 1),
                "essai",
                Home.NONE,
                1,
                Description.NONE,
                new TableFile("essai.csv", "UTF-8", "comma", dropped.rows(), digest, 0, Map.of()),
                dropped.columns(),
                "",
                new UUID(0, 2),
                Instant.EPOCH);
    }

    private List<List<@Nullable String>> asked(
            List<Filter> filters, List<Key> keys, Order order, Measure... measures) {
        return rows.on(
                trees,
                table ->
                        table.groups(
                                new GroupQuestion(
                                        filters, keys, List.of(measures), List.of(order), 0, 9)));
    }

    private Column column(int at) {
        return trees.columns().get(at);
    }

    private Key by(int at, Part part) {
        return new Key(column(at), part);
    }

    @Test
    void decimalsAreSummedWithoutABinaryFraction() {
        assertThat(
                        asked(
                                List.of(),
                                List.of(by(0, Part.WHOLE)),
                                new Order(1, true),
                                new Measure(Sum.SUM, column(1)),
                                new Measure(Sum.COUNT, null)))
                .containsExactly(
                        List.of("érable", "2.5", "1"),
                        Arrays.asList(null, "1.5", "1"),
                        List.of("pin", "0.3", "2"));
    }

    @Test
    void daysAreGroupedByTheirYearAndTheirMonth() {
        Order first = new Order(0, false);
        Measure count = new Measure(Sum.COUNT, null);
        assertThat(asked(List.of(), List.of(by(2, Part.YEAR)), first, count))
                .containsExactly(
                        List.of("2019", "2"), List.of("2020", "1"), Arrays.asList(null, "1"));
        assertThat(asked(List.of(), List.of(by(2, Part.MONTH)), first, count))
                .startsWith(List.of("2019-05", "1"));
    }

    @Test
    void withoutAKeyAllRowsAreOneGroup() {
        var pines = new Filter(column(0), Relation.IS, "pin");
        assertThat(
                        asked(
                                List.of(pines),
                                List.of(),
                                new Order(0, true),
                                new Measure(Sum.GREATEST, column(2))))
                .containsExactly(List.of("2019-06-01"));
    }

    @Test
    void whatIsNotSomethingIsAlsoWhereNothingIsSaid() {
        Measure count = new Measure(Sum.COUNT, null);
        Order first = new Order(0, false);
        var others = new Filter(column(0), Relation.NOT, List.of("pin", "érable"));
        var empty = new Filter(column(0), Relation.EMPTY, List.of());
        var large = new Filter(column(1), Relation.ABOVE, "1.5");
        var lacks = new Filter(column(0), Relation.LACKS, "ERA");
        assertThat(asked(List.of(others), List.of(), first, count)).containsExactly(List.of("1"));
        assertThat(asked(List.of(empty), List.of(), first, count)).containsExactly(List.of("1"));
        assertThat(asked(List.of(large), List.of(), first, count)).containsExactly(List.of("1"));
        assertThat(asked(List.of(lacks), List.of(), first, count)).containsExactly(List.of("3"));
    }

    @Test
    void howManyGroupsThereAreIsKnownBeyondThoseGiven() {
        var two =
                new GroupQuestion(
                        List.of(),
                        List.of(by(0, Part.WHOLE), by(2, Part.YEAR)),
                        List.of(new Measure(Sum.COUNT, null)),
                        List.of(),
                        0,
                        2);
        long all = rows.on(trees, table -> table.groupCount(two));
        assertThat(all).isEqualTo(3);
        List<List<@Nullable String>> given = rows.on(trees, table -> table.groups(two));
        assertThat(given).hasSize(2);
    }

    @Test
    void aSumOfWordsIsNoQuestion() {
        assertThatThrownBy(() -> new Measure(Sum.SUM, column(0)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> by(0, Part.YEAR)).isInstanceOf(IllegalArgumentException.class);
    }
}
