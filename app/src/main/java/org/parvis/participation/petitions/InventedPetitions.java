package org.parvis.participation.petitions;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.Home;
import org.parvis.kernel.Ids;
import org.parvis.participation.petitions.BegunPetition.SealedAddress;
import org.parvis.platform.Digests;
import org.parvis.platform.Scenes;
import org.parvis.platform.Secrets;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where petitions of a demonstration go in; those of people are begun and signed by letters. */
@Component
class InventedPetitions {
    private static final String NOBODY = "personne@exemple.test";

    private final Scenes scenes;
    private final AuthorTable table;
    private final PetitionAddresses addresses;

    InventedPetitions(Scenes scenes, AuthorTable table, PetitionAddresses addresses) {
        this.scenes = scenes;
        this.table = table;
        this.addresses = addresses;
    }

    /** A petition of the demonstration, with what became of it. */
    record Invented(
            Home home,
            Petition.Text text,
            @Nullable String author,
            SealedTerms terms,
            Petition.Signatures signatures,
            @Nullable LocalDate metOn,
            Petition.@Nullable Given answer) {}

    /** Tells one, unless it is there. */
    void tell(Invented one, UUID by) {
        String code = one.terms().code();
        UUID id = UUID.nameUUIDFromBytes(code.getBytes(StandardCharsets.UTF_8));
        String token = Secrets.random();
        BegunPetition begun =
                new BegunPetition(
                        id,
                        code,
                        one.home(),
                        one.text(),
                        one.author(),
                        new SealedAddress(
                                Digests.of("participation.petition.nobody", code),
                                addresses.seal(id, NOBODY, token),
                                PetitionAddresses.token(token)),
                        "fr",
                        one.terms().opensOn());
        scenes.job(
                jobs -> {
                    boolean fresh = table.begin(jobs, begun);
                    if (fresh) {
                        open(jobs, id, one, by);
                        sign(jobs, id, one, by);
                        answer(jobs, id, one, by);
                    }
                    return fresh;
                });
    }

    private static void open(JdbcClient jobs, UUID id, Invented one, UUID by) {
        SealedTerms terms = one.terms();
        jobs.sql(
                        """
                        update participation.petitions
                        set state = 'open', threshold = :threshold, opened_on = :from, closes_on = :until,
                          answer_days = :days, seal = :seal, online = :online, paper = :paper,
                          met_on = cast(:met as date), answer_by = cast(:met as date) + cast(:days as int),
                          decided_at = :at, decided_by = :by
                        where id = :id
                        """)
                .param("threshold", terms.threshold())
                .param("from", terms.opensOn())
                .param("until", terms.closesOn())
                .param("days", terms.answerDays())
                .param("seal", terms.digest())
                .param("online", one.signatures().online())
                .param("paper", one.signatures().paper())
                .param("met", one.metOn())
                .param("at", terms.opensOn().atStartOfDay().atOffset(ZoneOffset.UTC))
                .param("by", by)
                .param("id", id)
                .update();
    }

    private static void sign(JdbcClient jobs, UUID id, Invented one, UUID by) {
        jobs.sql(
                        """
                        insert into participation.petition_signatures
                          (id, petition, address, token, lang, asked_on, confirmed, tell)
                        select gen_random_uuid(), :petition, sha256(gen_random_uuid()::text::bytea),
                          sha256(gen_random_uuid()::text::bytea), 'fr', :on, true, false
                        from generate_series(1, :many)
                        """)
                .param("petition", id)
                .param("on", one.terms().opensOn())
                .param("many", one.signatures().online())
                .update();
        if (one.signatures().paper() > 0) {
            jobs.sql(
                            """
                            insert into participation.petition_sheets
                              (id, petition, home, sheet, door, signatures, entered_at, entered_by)
                            values (:id, :petition, :home, 1, 'counter', :signatures, :at, :by)
                            """)
                    .param("id", Ids.next())
                    .param("petition", id)
                    .param("home", one.home().id())
                    .param("signatures", one.signatures().paper())
                    .param("at", one.terms().opensOn().atStartOfDay().atOffset(ZoneOffset.UTC))
                    .param("by", by)
                    .update();
        }
    }

    private static void answer(JdbcClient jobs, UUID id, Invented one, UUID by) {
        Petition.Given given = one.answer();
        if (given == null) {
            return;
        }
        jobs.sql(
                        """
                        insert into participation.petition_answers
                          (petition, home, version, verdict, fr, en, given_on, given_by)
                        values (:petition, :home, 1, :verdict, :fr, :en, :on, :by)
                        """)
                .param("petition", id)
                .param("home", one.home().id())
                .param("verdict", given.verdict().word())
                .param("fr", given.words().only("fr"))
                .param("en", given.words().only("en"))
                .param("on", given.on())
                .param("by", by)
                .update();
    }
}
