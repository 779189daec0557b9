package org.parvis.platform.packs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The pack in force, whole: what it declares and its files. Each method is in its caller's scene.
 */
final class PackTable {
    private PackTable() {}

    static Optional<String> digest(JdbcClient jdbc) {
        return jdbc.sql("select digest from platform.pack").query(String.class).optional();
    }

    /** Whether the pack of that digest is in force, and that program took it in. */
    static boolean taken(JdbcClient jdbc, String digest, String program) {
        return jdbc.sql(
                        """
                        select exists (
                          select from platform.pack where digest = ? and taken_by = ?)
                        """)
                .param(digest)
                .param(program)
                .query(Boolean.class)
                .single();
    }

    /** That program found it right and holds it; nobody knows of one without a digest. */
    static void takenBy(JdbcClient jdbc, Optional<String> program) {
        jdbc.sql(
                        """
                        update platform.pack set taken_by = by
                        from (select ?::text by) as program where taken_by is distinct from by
                        """)
                .param(program.orElse(null))
                .update();
    }

    /** One pack at a time is taken in, on whatever node. */
    static void lock(JdbcClient jdbc) {
        jdbc.sql("select version from platform.publications for update").query(Long.class).single();
    }

    static PackNames names(JdbcClient jdbc) {
        PackNames names = new PackNames();
        jdbc.sql("select kind, key from platform.pack_names")
                .query(
                        row -> {
                            kind(row.getString("kind")).ifPresent(kind -> named(names, kind, row));
                        });
        return names;
    }

    private static void named(PackNames names, PackThing kind, ResultSet row) {
        try {
            names.with(kind, row.getString("key"));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Optional<PackThing> kind(String word) {
        return Arrays.stream(PackThing.values()).filter(k -> k.word().equals(word)).findFirst();
    }

    static Map<String, byte[]> files(JdbcClient jdbc) {
        Map<String, byte[]> files = new TreeMap<>();
        jdbc.sql("select path, bytes from platform.pack_files")
                .query(
                        row -> {
                            files.put(row.getString("path"), row.getBytes("bytes"));
                        });
        return files;
    }

    static void replace(
            JdbcClient jdbc, String digest, PackNames names, Map<String, byte[]> files) {
        jdbc.sql("delete from platform.pack_files").update();
        jdbc.sql("delete from platform.pack_names").update();
        jdbc.sql("delete from platform.pack").update();
        jdbc.sql("insert into platform.pack (digest) values (?)").param(digest).update();
        files.forEach(
                (path, bytes) ->
                        jdbc.sql("insert into platform.pack_files (path, bytes) values (?, ?)")
                                .param(path)
                                .param(bytes)
                                .update());
        for (PackThing kind : PackThing.values()) {
            jdbc.sql(
                            """
                            insert into platform.pack_names (kind, key)
                            select ?, unnest(?::text[])
                            """)
                    .param(kind.word())
                    .param(names.of(kind).toArray(String[]::new))
                    .update();
        }
    }

    /** Tells every node to look; each does once this transaction is committed. */
    static void publish(JdbcClient jdbc) {
        jdbc.sql("update platform.publications set version = version + 1").update();
    }

    /** Remembers why the last start could not take its pack in; nothing when it could. */
    static void refusedAtStart(JdbcClient jdbc, List<String> said) {
        jdbc.sql("delete from platform.pack_refused").update();
        jdbc.sql("insert into platform.pack_refused (said) select unnest(?::text[])")
                .param(said.toArray(String[]::new))
                .update();
    }

    static List<String> refusedAtStart(JdbcClient jdbc) {
        return jdbc.sql("select said from platform.pack_refused order by number")
                .query(String.class)
                .list();
    }
}
