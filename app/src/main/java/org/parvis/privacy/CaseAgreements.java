package org.parvis.privacy;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.parvis.cases.Agreements;
import org.parvis.ds.Words;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Asks for a consent where it matters, and answers whether it still holds before each use. */
@Component
class CaseAgreements implements Agreements {
    private final Consents consents;
    private final ConsentPurposes purposes;

    CaseAgreements(Consents consents, ConsentPurposes purposes) {
        this.consents = consents;
        this.purposes = purposes;
    }

    /** A purpose that the pack asks for no more is agreed to by nobody. */
    @Override
    public Set<UUID> agreeing(JdbcClient jobs, Collection<UUID> accounts, String purpose) {
        if (accounts.isEmpty() || purposes.find(purpose).isEmpty()) {
            return Set.of();
        }
        return jobs.sql(
                        """
                        select distinct account from privacy.consents
                        where account = any(:accounts) and purpose = :purpose
                          and withdrawn_at is null and until >= :today
                        """)
                .param("accounts", accounts.toArray(UUID[]::new))
                .param("purpose", purpose)
                .param("today", consents.today())
                .query(UUID.class)
                .set();
    }

    @Override
    public Optional<Asked> asked(UUID account, String purpose, Words w) {
        return purposes.find(purpose).map(asked -> asked(account, asked, w));
    }

    private Asked asked(UUID account, ConsentPurposes.Purpose purpose, Words w) {
        String lang = w.lang();
        return new Asked(
                purpose.code(),
                w.typeset(purpose.name().in(lang)),
                w.typeset(purpose.asks().in(lang)),
                w.typeset(purpose.without().in(lang)),
                w.say("privacy.consents.months", purpose.months()),
                consents.of(account).stream()
                        .filter(one -> one.purpose().equals(purpose.code()))
                        .filter(one -> one.holdsOn(consents.today()))
                        .findFirst()
                        .map(one -> w.date(one.until()))
                        .orElse(null),
                Paths.consents(w));
    }
}
