package org.parvis.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.parvis.testing.Folders;

class EmbeddedPostgresTests {
    Path folder = Folders.temporary();

    @AfterEach
    void clean() {
        Folders.delete(folder);
    }

    @Test
    void whatWasWrittenIsThereAfterARestart() throws Exception {
        try (EmbeddedPostgres server = EmbeddedPostgres.start(folder, 0, Map.of());
                Connection c = server.connect("postgres");
                Statement s = c.createStatement()) {
            s.execute("create table kept (n int); insert into kept values (7)");
        }
        try (EmbeddedPostgres server = EmbeddedPostgres.start(folder, 0, Map.of());
                Connection c = server.connect("postgres");
                Statement s = c.createStatement();
                ResultSet r = s.executeQuery("select n from kept")) {
            assertThat(r.next()).isTrue();
            assertThat(r.getInt(1)).isEqualTo(7);
        }
    }

    @Test
    void itIsDurableAsPostgresqlShips() throws Exception {
        try (EmbeddedPostgres server = EmbeddedPostgres.start(folder, 0, Map.of());
                Connection c = server.connect("postgres");
                Statement s = c.createStatement();
                ResultSet r =
                        s.executeQuery(
                                "select current_setting('fsync'), current_setting('synchronous_commit')")) {
            r.next();
            assertThat(r.getString(1)).isEqualTo("on");
            assertThat(r.getString(2)).isEqualTo("on");
        }
    }

    @Test
    void aSecondProgramIsRefusedTheSameFolder() {
        try (EmbeddedPostgres server = EmbeddedPostgres.start(folder, 0, Map.of())) {
            assertThat(server.port()).isPositive();
            assertThatThrownBy(() -> EmbeddedPostgres.start(folder, 0, Map.of()))
                    .isInstanceOf(Exception.class);
        }
    }
}
