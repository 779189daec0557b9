package org.parvis.disputes;

import org.parvis.post.MailRounds;
import org.springframework.beans.factory.BeanFactory;

/** What the program does of itself after people moved, until there is nothing left to do. */
record YearWork(BeanFactory program, DisputeTables tables) {
    /** As jobs that come again a second later. */
    void all() {
        tables.drain();
        MailRounds.all(program);
    }
}
