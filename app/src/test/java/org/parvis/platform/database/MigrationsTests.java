package org.parvis.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import org.junit.jupiter.api.Test;
import org.parvis.platform.Settings;
import org.parvis.platform.StartRefused;
import org.parvis.testing.TestDatabase;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** What the program does with a database that it did not make, or made long ago. */
class MigrationsTests {
    private static final String WRITTEN_BY_ANOTHER =
            "update cases.flyway_schema_history set checksum = checksum + 1 where version = '1'";

    @Test
    void aSchemaMadeByOtherMigrationsIsLeftAloneAndTheStartSaysSoInOneSentence() {
        try (TestDatabase database = TestDatabase.create()) {
            database.owner().sql("update platform.migrated set digest = 'another'").update();
            database.owner().sql(WRITTEN_BY_ANOTHER).update();
            assertThatThrownBy(() -> new Migrations(database.migrating()).run())
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("\"cases\"")
                    .hasMessageNotContaining("\n");
            assertThat(digest(database)).isEqualTo("another");
        }
    }

    @Test
    void aDatabaseThatIsBroughtForwardAlreadyIsLeftAsItIs() {
        try (TestDatabase database = TestDatabase.create()) {
            String digest = digest(database);
            database.owner().sql("update platform.migrated set digest = 'another'").update();
            new Migrations(database.migrating()).run();
            assertThat(digest(database)).isEqualTo(digest);
        }
    }

    /** A data source of the driver adds all its settings, which are then searched for secrets. */
    @Test
    void whoMigratesConnectsByTheAddressThatWasGiven() throws Exception {
        try (TestDatabase database = TestDatabase.create();
                DatabaseServer server = DatabaseServer.start(over(database), false);
                Connection connection = server.owner().getConnection()) {
            assertThat(connection.getMetaData().getURL()).isEqualTo(database.url());
        }
    }

    private static Settings over(TestDatabase database) {
        return new Binder(new MapConfigurationPropertySource(database.properties()))
                .bindOrCreate("parvis", Settings.class);
    }

    private static String digest(TestDatabase database) {
        return database.owner()
                .sql("select digest from platform.migrated")
                .query(String.class)
                .single();
    }
}
