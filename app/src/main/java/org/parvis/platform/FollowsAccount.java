package org.parvis.platform;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What belongs to an account by its identifier, and goes over when two accounts of one person
 * become one. A module declares a bean of it with the statements of its own schema; all of them run
 * in one transaction of the program itself, and each can take back exactly the rows that it gave.
 *
 * @param place stable name of the rows, as {@code forms.drafts}: it is written with the joining
 * @param over gives what is of account {@code :from} to {@code :to}, and returns the keys, as text,
 *     of the rows that went over
 * @param back gives the rows with those {@code :keys} from account {@code :from} to {@code :to}, as
 *     far as the first still has them
 */
public record FollowsAccount(String place, String over, String back) {
    /**
     * Rows of one table that go over as they are.
     *
     * @param table with its schema; also the name of the place
     * @param account the column that says whose they are
     * @param key what tells one row from another, in SQL
     */
    public static FollowsAccount rows(String table, String account, String key) {
        return new FollowsAccount(
                table,
                """
                update %1$s set %2$s = :to where %2$s = :from returning cast(%3$s as text)
                """
                        .formatted(table, account, key),
                """
                update %1$s set %2$s = :to
                where %2$s = :from and cast(%3$s as text) = any(:keys)
                """
                        .formatted(table, account, key));
    }

    /** Gives what is of one account to another; the keys of the rows that went over. */
    public List<String> over(JdbcClient jobs, UUID from, UUID to) {
        return jobs.sql(over).param("from", from).param("to", to).query(String.class).list();
    }

    /** Gives those rows back, as far as the account still has them. */
    public void back(JdbcClient jobs, UUID from, UUID to, List<String> keys) {
        jobs.sql(back)
                .param("from", from)
                .param("to", to)
                .param("keys", keys.toArray(String[]::new))
                .update();
    }
}
