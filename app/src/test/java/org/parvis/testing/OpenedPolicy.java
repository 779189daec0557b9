package org.parvis.testing;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.parvis.platform.Scene;
import org.parvis.platform.Setting;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * What somebody would see were one policy of the database not there: it lets everything pass in a
 * transaction that is undone. Whoever sees nothing more shows that nobody needed it.
 */
public final class OpenedPolicy {
    private OpenedPolicy() {}

    /**
     * Looks while that policy is open.
     *
     * @param url of the database of a program under test
     * @param table with its schema
     */
    public static <T> T looking(
            String url, String table, String policy, Function<SceneReading, T> look) {
        SingleConnectionDataSource one = TestDatabase.undoing(url);
        try {
            JdbcClient sql = JdbcClient.create(one);
            sql.sql("alter policy %s on %s using (true)".formatted(policy, table)).update();
            return look.apply(new Undoing(sql));
        } finally {
            one.destroy(); // what was not committed never was
        }
    }

    /** Each reading leaves nothing behind: neither a role nor a setting. */
    private record Undoing(JdbcClient sql) implements SceneReading {
        @Override
        public <T extends @Nullable Object> T reading(Scene scene, Function<JdbcClient, T> work) {
            sql.sql("savepoint scene").update();
            try {
                Setting setting = scene.setting();
                sql.sql(setting.sql()).params(setting.values()).query().listOfRows();
                return work.apply(sql);
            } finally {
                sql.sql("rollback to savepoint scene").update();
            }
        }
    }
}
