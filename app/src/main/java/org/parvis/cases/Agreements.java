package org.parvis.cases;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Words;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Knows what people agreed to beyond what their request needs; the module that keeps consents
 * implements it. Nothing is remembered between two questions: what was taken back ends the use.
 */
public interface Agreements {
    /** One mail after a decision, to learn how the request went. */
    String SURVEY = "satisfaction";

    /** Open answers are read to rewrite questions that are badly understood. */
    String IMPROVEMENT = "improvement";

    /** Who of them agrees today, asked within the work that depends on it. */
    Set<UUID> agreeing(JdbcClient jobs, Collection<UUID> accounts, String purpose);

    /** What somebody would agree to; nothing when the installation does not ask for it. */
    Optional<Asked> asked(UUID account, String purpose, Words w);

    /**
     * A consent as it is asked where it matters.
     *
     * @param until the last day of the one that was given; none while it is not
     * @param action where the form is sent, with {@code give} or {@code withdraw} and {@code next}
     */
    record Asked(
            String code,
            String name,
            String asks,
            String without,
            String months,
            @Nullable String until,
            String action) {}
}
