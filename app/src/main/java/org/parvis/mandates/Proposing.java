package org.parvis.mandates;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.identity.EmailAddress;
import org.parvis.kernel.Home;
import org.parvis.kernel.Ids;
import org.parvis.kernel.Outcome;
import org.parvis.platform.Scenes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How a mandate begins: one side proposes it, within what its ground allows. */
@Component
class Proposing {
    private final Scenes scenes;
    private final Mandates mandates;
    private final Deciders deciders;
    private final MandateNotices notices;
    private final InstantSource clock;

    Proposing(
            Scenes scenes,
            Mandates mandates,
            Deciders deciders,
            MandateNotices notices,
            InstantSource clock) {
        this.scenes = scenes;
        this.mandates = mandates;
        this.deciders = deciders;
        this.notices = notices;
        this.clock = clock;
    }

    /** Writes the proposal and tells the other side. */
    Outcome<Mandate> propose(Proposer by, Proposal proposal) {
        return switch (proposal) {
            case Proposal.Give(Ground g, EmailAddress to, String name, Proposal.Terms terms) ->
                    by.isAt(to)
                            ? Outcome.refused("mandates.refused.oneself")
                            : Outcome.ok(give(by, g, to, name, terms));
            case Proposal.Ask(Ground g, EmailAddress to, String name, Proposal.Terms terms) ->
                    by.isAt(to)
                            ? Outcome.refused("mandates.refused.oneself")
                            : Outcome.ok(ask(by, g, to, name, terms));
            case Proposal.ForChild child -> Outcome.ok(forChild(by, child));
            case Proposal.ForBusiness business -> Outcome.ok(forBusiness(by, business));
        };
    }

    private Mandate give(
            Proposer by, Ground ground, EmailAddress to, String name, Proposal.Terms terms) {
        PrincipalKind kind = by.address() == null ? PrincipalKind.BUSINESS : PrincipalKind.PERSON;
        Mandate made =
                new Mandate(
                        Ids.next(),
                        by.id(),
                        kind,
                        by.name(),
                        null,
                        name,
                        ground.code(),
                        terms.services(),
                        terms.acts(),
                        mandates.today(),
                        terms.until(),
                        terms.proof(),
                        Standing.PROPOSED,
                        by.id(),
                        false,
                        false);
        return write(by, made, to, ground);
    }

    private Mandate ask(
            Proposer by, Ground ground, EmailAddress to, String name, Proposal.Terms terms) {
        return write(
                by, held(by, ground, null, PrincipalKind.PERSON, name, terms, false), to, ground);
    }

    private Mandate forChild(Proposer by, Proposal.ForChild child) {
        UUID id = Ids.next();
        Integer age = child.ground().consultFrom();
        boolean consult = age != null && !child.bornOn().plusYears(age).isAfter(mandates.today());
        Mandate made =
                held(
                        by,
                        child.ground(),
                        id,
                        PrincipalKind.CHILD,
                        child.childName(),
                        child.terms(),
                        consult);
        return scenes.in(
                by.scene(),
                sql -> {
                    principal(sql, id, by, child.childName(), child.bornOn(), null);
                    return write(by, made, null, child.ground());
                });
    }

    private Mandate forBusiness(Proposer by, Proposal.ForBusiness business) {
        UUID id = business(business.number());
        Mandate made =
                held(
                        by,
                        business.ground(),
                        id,
                        PrincipalKind.BUSINESS,
                        business.businessName(),
                        business.terms(),
                        false);
        return scenes.in(
                by.scene(),
                sql -> {
                    principal(sql, id, by, business.businessName(), null, business.number());
                    return write(by, made, null, business.ground());
                });
    }

    /** One business has one number for ever, whoever names it first. */
    static UUID business(String number) {
        return UUID.nameUUIDFromBytes(("business:" + number).getBytes(StandardCharsets.US_ASCII));
    }

    private Mandate held(
            Proposer by,
            Ground ground,
            @Nullable UUID principal,
            PrincipalKind kind,
            String name,
            Proposal.Terms terms,
            boolean consult) {
        return new Mandate(
                Ids.next(),
                principal,
                kind,
                name,
                by.id(),
                by.name(),
                ground.code(),
                terms.services(),
                terms.acts(),
                mandates.today(),
                terms.until(),
                terms.proof(),
                ground.needs(Ground.Need.CONSENT) ? Standing.PROPOSED : Standing.DECIDING,
                by.id(),
                consult,
                false);
    }

    private void principal(
            JdbcClient sql,
            UUID id,
            Proposer by,
            String name,
            @Nullable LocalDate bornOn,
            @Nullable String number) {
        sql.sql(
                        """
                        insert into mandates.principals (id, kind, name, born_on, number, made_by, made_at)
                        values (:id, :kind, :name, :bornOn, :number, :by, :at)
                        on conflict do nothing
                        """)
                .param("id", id)
                .param("kind", number == null ? "child" : "business")
                .param("name", name)
                .param("bornOn", bornOn, java.sql.Types.DATE)
                .param("number", number, java.sql.Types.VARCHAR)
                .param("by", by.id())
                .param("at", now().atOffset(ZoneOffset.UTC))
                .update();
    }

    private Mandate write(Proposer by, Mandate made, @Nullable EmailAddress to, Ground ground) {
        return scenes.in(
                by.scene(),
                sql -> {
                    MandateRows.insert(
                            sql,
                            made,
                            to == null ? null : to.key(),
                            deciders.of(ground).map(Home::id).orElse(null),
                            now());
                    if (to != null && made.standing() == Standing.PROPOSED) {
                        notices.proposed(sql, made, to, by.lang());
                    }
                    return made;
                });
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
