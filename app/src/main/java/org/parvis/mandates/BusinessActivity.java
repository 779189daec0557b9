package org.parvis.mandates;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Words;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Knows what was done for a business elsewhere; the module where it is done answers. */
public interface BusinessActivity {
    /**
     * One thing that was done.
     *
     * @param who by name; empty when nobody knows any more
     * @param what in words
     * @param reference of the file in which, if in one
     */
    record Done(Instant at, String who, String what, @Nullable String reference) {}

    /**
     * What was done before that moment, latest first and with all of the last moment among them, in
     * the scene of whoever manages the business.
     */
    List<Done> before(JdbcClient sql, UUID business, Instant moment, int most, Words w);
}
