package org.parvis.opendata.release;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.parvis.kernel.Actor;
import org.parvis.opendata.Column;
import org.parvis.opendata.Description;
import org.parvis.opendata.TableFile;
import org.parvis.opendata.risk.PeopleSaid;
import org.parvis.opendata.tables.Dropped;

/**
 * A file as it was dropped.
 *
 * @param file what whoever dropped it called it
 */
record Came(String file, Dropped table) {
    TableFile kept() {
        return new TableFile(
                file,
                table.encoding(),
                table.separator(),
                table.rows(),
                table.source(),
                0,
                Map.of());
    }

    /** The first draft that is made of it. */
    Draft draft(
            Actor.Agent by,
            List<Column> columns,
            Description words,
            PeopleSaid people,
            Instant now) {
        return new Draft(1, kept(), columns, words, "", people, Set.of(by.member()), now);
    }

    /** Its columns; those that were known by their names keep what is said of them. */
    List<Column> columns(List<Column> known) {
        Map<String, Column> before = new HashMap<>();
        known.forEach(column -> before.put(column.name(), column));
        return table.columns().stream()
                .map(column -> known(column, before.getOrDefault(column.name(), column)))
                .toList();
    }

    /** A type that no longer fits every value is not kept. */
    private static Column known(Column come, Column before) {
        Column told = come.described(before.meaning(), before.unit());
        return come.shape().fits(before.type()) ? told.as(before.type()) : told;
    }
}
