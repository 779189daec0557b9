package org.parvis.participation.ballots;

import org.parvis.participation.Asking;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Takes the order out of rows of a vote. They lie in the order in which they were written, and bear
 * the number of the transaction that wrote them; so all of them are written anew in the running
 * one, in the order of new identifiers of chance.
 */
record OrderOfChance(JdbcClient jobs, Asking vote) {
    /**
     * @param table of the schema, whose rows have {@code id}, {@code home} and {@code consultation}
     * @param columns the others, all of them
     */
    void of(String table, String columns) {
        jobs.sql(
                        """
                        with taken as (
                          delete from participation.%1$s
                          where home = :home and consultation = :consultation
                          returning home, consultation, %2$s)
                        insert into participation.%1$s (id, home, consultation, %2$s)
                        select id, home, consultation, %2$s
                        from (select gen_random_uuid() as id, t.* from taken t) as drawn
                        order by id
                        """
                                .formatted(table, columns))
                .param("home", vote.home().id())
                .param("consultation", vote.consultation())
                .update();
    }
}
