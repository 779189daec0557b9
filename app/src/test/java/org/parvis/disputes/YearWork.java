package org.parvis.disputes;

import org.parvis.post.MailRounds;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the program does of itself after people moved, until there is nothing left to do. */
record YearWork(BeanFactory program, DisputeTables tables, JdbcClient owner) {
    /** As a job that comes again a second later: it follows what it wrote itself, too. */
    void all() {
        String newest;
        do {
            newest = newest();
            tables.drain();
        } while (!newest().equals(newest));
        MailRounds.all(program);
    }

    /** The act that was written last. */
    private String newest() {
        return owner.sql(
                        """
                        select coalesce(
                          (select xid || '/' || position from cases.acts
                           order by xid desc, position desc limit 1), '')
                        """)
                .query(String.class)
                .single();
    }
}
