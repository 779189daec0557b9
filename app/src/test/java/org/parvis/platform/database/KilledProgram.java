package org.parvis.platform.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.Map;

/** Writes acts for as long as it lives, and says each one that is durable. To be killed. */
final class KilledProgram {
    private KilledProgram() {}

    @SuppressWarnings("SystemOut") // its parent reads what it says
    public static void main(String[] words) throws Exception {
        try (EmbeddedPostgres server = EmbeddedPostgres.start(Path.of(words[0]), 0, Map.of());
                Connection c = server.connect("postgres");
                Statement s = c.createStatement()) {
            System.out.println(server.pid());
            s.execute("create table if not exists written (n int)");
            for (int n = 1; ; n++) {
                s.execute("insert into written values (" + n + ")");
                System.out.println(n);
            }
        }
    }
}
