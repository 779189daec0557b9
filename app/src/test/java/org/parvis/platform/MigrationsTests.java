package org.parvis.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.parvis.testing.TestDatabase;

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

    private static String digest(TestDatabase database) {
        return database.owner()
                .sql("select digest from platform.migrated")
                .query(String.class)
                .single();
    }
}
