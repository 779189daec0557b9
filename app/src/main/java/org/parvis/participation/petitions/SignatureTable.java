package org.parvis.participation.petitions;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of those who sign; each method is one statement of a job. */
@Component
class SignatureTable {
    private final PetitionAddresses addresses;

    SignatureTable(PetitionAddresses addresses) {
        this.addresses = addresses;
    }

    /**
     * What somebody did with a petition.
     *
     * @param petition its code
     * @param lang in which they are written to
     */
    record Signature(
            String petition, boolean confirmed, boolean tell, LocalDate askedOn, String lang) {}

    /** Somebody who is about to sign, and the word of their letters. */
    record Signer(UUID id, UUID petition, String address, String token, boolean tell, String lang) {
        @Override
        public String toString() {
            return "Signer";
        }
    }

    /**
     * Adds whoever is not there; of those who did not say yes yet, what they ask now holds. Of
     * those who did, nothing changes: somebody else who types their address does nothing.
     *
     * @return who is written to now; none where that address signed already
     */
    Optional<Signer> asked(JdbcClient jobs, byte[] address, Signer fresh, LocalDate today) {
        return jobs.sql(
                        """
                        insert into participation.petition_signatures
                          (id, petition, address, sealed, token, lang, asked_on, tell)
                        values (:id, :petition, :address, :sealed, :token, :lang, :today, :tell)
                        on conflict (address) do update
                        set lang = excluded.lang, asked_on = excluded.asked_on, tell = excluded.tell
                        where not petition_signatures.confirmed
                        returning id, sealed, tell, lang
                        """)
                .param("id", fresh.id())
                .param("petition", fresh.petition())
                .param("address", address)
                .param("sealed", addresses.seal(fresh.id(), fresh.address(), fresh.token()))
                .param("token", PetitionAddresses.token(fresh.token()))
                .param("lang", fresh.lang())
                .param("today", today)
                .param("tell", fresh.tell())
                .query(
                        (row, n) -> {
                            UUID id = row.getObject("id", UUID.class);
                            var reached = addresses.open(id, row.getBytes("sealed"));
                            return new Signer(
                                    id,
                                    fresh.petition(),
                                    reached.address(),
                                    reached.token(),
                                    row.getBoolean("tell"),
                                    row.getString("lang"));
                        })
                .optional();
    }

    Optional<Signature> of(JdbcClient jobs, String token) {
        return jobs.sql(
                        """
                        select p.code, s.confirmed, s.tell, s.asked_on, s.lang
                        from participation.petition_signatures s
                        join participation.petitions p on p.id = s.petition
                        where s.token = ?
                        """)
                .param(PetitionAddresses.token(token))
                .query(
                        (row, n) ->
                                new Signature(
                                        row.getString("code"),
                                        row.getBoolean("confirmed"),
                                        row.getBoolean("tell"),
                                        row.getObject("asked_on", LocalDate.class),
                                        row.getString("lang")))
                .optional();
    }

    /**
     * Counts a signature, once, on a day on which one can sign. Of whoever does not want to be told
     * the address goes.
     *
     * @return the petition that counts it; none where nothing was to be counted
     */
    Optional<UUID> confirm(JdbcClient jobs, String token, LocalDate today) {
        return jobs.sql(
                        """
                        with signed as (
                          update participation.petition_signatures s
                          set confirmed = true, told = p.happened,
                            sealed = case when s.tell then s.sealed end
                          from participation.petitions p
                          where p.id = s.petition and s.token = :token and not s.confirmed
                            and p.state = 'open' and :today between p.opened_on and p.closes_on
                          returning s.petition)
                        update participation.petitions p set online = p.online + 1
                        from signed where p.id = signed.petition returning p.id
                        """)
                .param("token", PetitionAddresses.token(token))
                .param("today", today)
                .query(UUID.class)
                .optional();
    }

    /** Takes a signature back and forgets its address; done twice it changes nothing. */
    int withdraw(JdbcClient jobs, String token) {
        return jobs.sql(
                        """
                        with gone as (delete from participation.petition_signatures
                          where token = ? returning petition, confirmed)
                        update participation.petitions p set online = p.online - 1
                        from gone where p.id = gone.petition and gone.confirmed
                        """)
                .param(PetitionAddresses.token(token))
                .update();
    }

    /** Ends the letters; the signature stays, and nothing of its address but that it signed. */
    int leave(JdbcClient jobs, String token) {
        return jobs.sql(
                        """
                        update participation.petition_signatures set tell = false, sealed = null
                        where token = ? and confirmed
                        """)
                .param(PetitionAddresses.token(token))
                .update();
    }

    int forgetUnconfirmed(JdbcClient jobs, LocalDate before) {
        return jobs.sql(
                        """
                        delete from participation.petition_signatures where not confirmed and asked_on < ?
                        """)
                .param(before)
                .update();
    }

    /** The petition of that code as one signs it; none on a day on which nobody can. */
    @Nullable UUID open(JdbcClient jobs, String code, LocalDate today) {
        return jobs.sql(
                        """
                        select id from participation.petitions
                        where code = :code and state = 'open' and :today between opened_on and closes_on
                        """)
                .param("code", code)
                .param("today", today)
                .query(UUID.class)
                .optional()
                .orElse(null);
    }
}
