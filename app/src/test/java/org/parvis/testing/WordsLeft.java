package org.parvis.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Looks for what should be forgotten, or should never have been written: in every column of every
 * table whatever its type, in what PostgreSQL keeps of columns for itself, in large objects, and in
 * every file of a folder. Bytes are read as bytes, and unpacked.
 */
public final class WordsLeft {
    private static final String COLUMNS =
            """
            select format('%I.%I', n.nspname, c.relname) as place, format('%I', a.attname) as name,
              a.atttypid = 'bytea'::regtype as bytes, a.atttypid = 'bytea[]'::regtype as many
            from pg_attribute a join pg_class c on c.oid = a.attrelid
              join pg_namespace n on n.oid = c.relnamespace
            where c.relkind in ('r', 'm') and a.attnum > 0 and not a.attisdropped
              and n.nspname not in ('pg_catalog', 'information_schema')
              and n.nspname not like 'pg_toast%' and n.nspname not like 'pg_temp%'
            order by 1, a.attnum
            """;

    private static final int AT_ONCE = 150;

    private WordsLeft() {}

    private record Column(String place, String name, boolean bytes, boolean many) {
        String values() {
            String what =
                    many
                            ? "null::text, unnest(%s)".formatted(name)
                            : bytes ? "null::text, " + name : name + "::text, null::bytea";
            return "select '%s|%s', %s from %s where %s is not null"
                    .formatted(place.replace("'", "''"), name, what, place, name);
        }
    }

    /**
     * Every column that still holds the word, as {@code schema.table|column}; asked by the owner.
     */
    public static List<String> of(JdbcClient owner, String word) {
        SoughtWord sought = new SoughtWord(word);
        Set<String> found = new TreeSet<>();
        List<Column> columns = owner.sql(COLUMNS).query(Column.class).list();
        for (int from = 0; from < columns.size(); from += AT_ONCE) {
            columns(
                    owner,
                    columns.subList(from, Math.min(columns.size(), from + AT_ONCE)),
                    sought,
                    found);
        }
        statistics(owner, sought, found);
        largeObjects(owner, sought, found);
        return List.copyOf(found);
    }

    /** Every file under the folder that still holds the word, in itself or in its name. */
    public static List<String> in(Path folder, String word) {
        SoughtWord sought = new SoughtWord(word);
        List<String> found = new ArrayList<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
                String name = folder.relativize(file).toString();
                if (sought.in(name) || sought.in(Files.readAllBytes(file))) {
                    found.add(name);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    /** Many columns by one statement: there are thousands, and most are empty. */
    private static void columns(
            JdbcClient owner, List<Column> columns, SoughtWord sought, Set<String> found) {
        owner.sql(columns.stream().map(Column::values).collect(Collectors.joining(" union all ")))
                .query(
                        row -> {
                            String text = row.getString(2);
                            byte[] bytes = row.getBytes(3);
                            if ((text != null && sought.in(text))
                                    || (bytes != null && sought.in(bytes))) {
                                found.add(row.getString(1));
                            }
                        });
    }

    /** The commonest values of a column, which PostgreSQL keeps until it counts again. */
    private static void statistics(JdbcClient owner, SoughtWord sought, Set<String> found) {
        owner.sql(
                        """
                        select format('pg_stats of %s.%s|%s', schemaname, tablename, attname),
                          concat_ws(' ', most_common_vals::text, most_common_elems::text,
                            histogram_bounds::text)
                        from pg_stats where schemaname not in ('pg_catalog', 'information_schema')
                        """)
                .query(
                        row -> {
                            if (sought.in(row.getString(2))) {
                                found.add(row.getString(1));
                            }
                        });
    }

    private static void largeObjects(JdbcClient owner, SoughtWord sought, Set<String> found) {
        Map<Long, ByteArrayOutputStream> objects = new LinkedHashMap<>();
        owner.sql("select loid, data from pg_largeobject order by loid, pageno")
                .query(
                        row -> {
                            objects.computeIfAbsent(
                                            row.getLong(1), id -> new ByteArrayOutputStream())
                                    .writeBytes(row.getBytes(2));
                        });
        objects.forEach(
                (id, bytes) -> {
                    if (sought.in(bytes.toByteArray())) {
                        found.add("pg_largeobject|" + id);
                    }
                });
    }
}
