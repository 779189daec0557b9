package org.parvis.mandates;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.parvis.kernel.OnBehalfOf;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who may end what another one prepared for somebody: under which mandate of their own, and how
 * they are called. Each answer is the database's, in the running transaction of a person or of a
 * draft.
 */
@Component
public class Signatories {
    private final Mandates mandates;

    Signatories(Mandates mandates) {
        this.mandates = mandates;
    }

    /** The mandate under which that account may do all of these there, for the same one. */
    public Optional<OnBehalfOf> able(
            JdbcClient sql, UUID account, OnBehalfOf whom, String service, Set<Act> acts) {
        return asked(sql, "select mandates.able(?, ?, ?, ?, ?, ?)", account, whom, service, acts)
                .query(UUID.class)
                .optional()
                .map(mandate -> new OnBehalfOf(whom.principal(), mandate, whom.establishment()));
    }

    /**
     * The names of those of a business who may, for whoever fills in forms for it; the one for whom
     * a person acts signs themself, and is none of them.
     */
    public List<String> names(
            JdbcClient sql, UUID asker, OnBehalfOf whom, String service, Set<Act> acts) {
        String names = "select name from mandates.colleagues(?, ?, ?, ?, ?, ?)";
        return asked(sql, names, asker, whom, service, acts).query(String.class).list();
    }

    private JdbcClient.StatementSpec asked(
            JdbcClient sql,
            String question,
            UUID account,
            OnBehalfOf whom,
            String service,
            Set<Act> acts) {
        UUID place = whom.establishment();
        return sql.sql(question)
                .param(account)
                .param(whom.principal())
                .param(service)
                .param(place == null ? "-" : place.toString())
                .param(acts.stream().map(Act::code).toArray(String[]::new))
                .param(mandates.today());
    }
}
