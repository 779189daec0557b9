package org.parvis.forms.spi;

import java.util.Map;
import java.util.function.Consumer;
import org.parvis.kernel.Home;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What people sent to a body before, to try a new version of its service on it. The module that
 * keeps the files gives their answers; it is asked inside a transaction that cannot write.
 */
public interface PastSubmissions {
    /** How many there are. */
    int count(JdbcClient jobs, Home home, String service);

    /** Gives each of them, or an even sample of at most that many. */
    void read(JdbcClient jobs, Home home, String service, int most, Consumer<Submission> each);

    /** The answers of one, as they were received. */
    record Submission(int version, String lang, Map<String, Object> answers) {}
}
