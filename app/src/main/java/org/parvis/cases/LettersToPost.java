package org.parvis.cases;

import org.parvis.kernel.CaseFileId;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Letters of files that modules put in the tray of the body: the file stands among those to post in
 * its queue, until somebody says that the last one left.
 */
public interface LettersToPost {
    /** One more waits, in the transaction of the job that writes it. */
    void waits(JdbcClient jobs, CaseFileId file);

    /** Some were taken out of the tray; where none is left, nothing is to be posted. */
    void takenOut(JdbcClient jobs, CaseFileId file);
}
