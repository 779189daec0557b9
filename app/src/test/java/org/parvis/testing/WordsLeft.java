package org.parvis.testing;

import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Looks for what should be forgotten. */
public final class WordsLeft {
    private WordsLeft() {}

    /** Every column of every table that still holds the word; asked by the owner. */
    public static List<String> of(JdbcClient owner, String word) {
        List<String> columns =
                owner.sql(
                                """
                                select format('%I.%I|%I', table_schema, table_name, column_name)
                                from information_schema.columns
                                where table_schema not in ('pg_catalog', 'information_schema')
                                  and data_type in ('text', 'jsonb', 'json', 'bytea', 'uuid',
                                    'character varying', 'ARRAY')
                                """)
                        .query(String.class)
                        .list();
        List<String> found = new ArrayList<>();
        for (String column : columns) {
            String[] parts = column.split("\\|", -1);
            String text =
                    "select count(*) from %s where position(? in %s::text) > 0"
                            .formatted(parts[0], parts[1]);
            if (owner.sql(text).param(word).query(Long.class).single() > 0) {
                found.add(column);
            }
        }
        return found;
    }
}
