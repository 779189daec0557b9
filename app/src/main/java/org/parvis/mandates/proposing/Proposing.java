package org.parvis.mandates.proposing;

import java.nio.charset.StandardCharsets;
import java.sql.Types;
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
import org.parvis.mandates.Ground;
import org.parvis.mandates.Mandate;
import org.parvis.mandates.MandateRows;
import org.parvis.mandates.Mandates;
import org.parvis.mandates.PrincipalKind;
import org.parvis.mandates.Proof;
import org.parvis.mandates.Proposer;
import org.parvis.mandates.Standing;
import org.parvis.mandates.businesses.BusinessFields;
import org.parvis.mandates.businesses.Businesses;
import org.parvis.mandates.sides.MandateNotices;
import org.parvis.platform.Scenes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How a mandate begins: one side proposes it, within what its ground allows. */
@Component
public class Proposing {
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
                            : Outcome.ok(write(by, given(by, g, null, name, null, terms), to, g));
            case Proposal.Ask(Ground g, EmailAddress to, String name, Proposal.Terms terms) ->
                    by.isAt(to)
                            ? Outcome.refused("mandates.refused.oneself")
                            : Outcome.ok(ask(by, g, to, name, terms));
            case Proposal.GiveToFirm(Ground g, Businesses.Business firm, Proposal.Terms terms) ->
                    by.id().equals(firm.id())
                            ? Outcome.refused("mandates.refused.oneself")
                            : Outcome.ok(
                                    write(
                                            by,
                                            given(by, g, firm.id(), firm.name(), firm.id(), terms),
                                            null,
                                            g));
            case Proposal.AskBusiness(Ground g, Businesses.Business b, Proposal.Terms terms) ->
                    by.id().equals(b.id())
                            ? Outcome.refused("mandates.refused.oneself")
                            : Outcome.ok(askBusiness(by, g, b, terms));
            case Proposal.ForChild child -> Outcome.ok(forChild(by, child));
            case Proposal.ForBusiness business -> Outcome.ok(forBusiness(by, business));
        };
    }

    private Mandate given(
            Proposer by,
            Ground ground,
            @Nullable UUID holder,
            String name,
            @Nullable UUID firm,
            Proposal.Terms terms) {
        return new Mandate(
                Ids.next(),
                by.id(),
                by.isBusiness() ? PrincipalKind.BUSINESS : PrincipalKind.PERSON,
                by.name(),
                holder,
                name,
                firm,
                ground.code(),
                terms.services(),
                terms.establishments(),
                terms.acts(),
                mandates.today(),
                terms.until(),
                terms.proof(),
                Standing.PROPOSED,
                by.id(),
                false,
                false);
    }

    private Mandate ask(
            Proposer by, Ground ground, EmailAddress to, String name, Proposal.Terms terms) {
        Other other = new Other(null, PrincipalKind.PERSON, name);
        return write(by, held(by, ground, other, terms, null, false), to, ground);
    }

    private Mandate askBusiness(
            Proposer by, Ground ground, Businesses.Business business, Proposal.Terms terms) {
        Other other = new Other(business.id(), PrincipalKind.BUSINESS, business.name());
        return write(by, held(by, ground, other, terms, null, false), null, ground);
    }

    /** For whom somebody asks to act. */
    private record Other(@Nullable UUID id, PrincipalKind kind, String name) {}

    private Mandate forChild(Proposer by, Proposal.ForChild child) {
        UUID id = Ids.next();
        Integer age = child.ground().consultFrom();
        boolean consult = age != null && !child.bornOn().plusYears(age).isAfter(mandates.today());
        Other other = new Other(id, PrincipalKind.CHILD, child.childName());
        Mandate made = held(by, child.ground(), other, child.terms(), null, consult);
        return scenes.in(
                by.scene(),
                sql -> {
                    principal(sql, id, by, child.childName(), child.bornOn(), null);
                    return write(by, made, null, child.ground());
                });
    }

    private Mandate forBusiness(Proposer by, Proposal.ForBusiness asked) {
        BusinessFields.Opening business = asked.business();
        String number = business.number();
        UUID id = number == null ? Ids.next() : business(number);
        Other other = new Other(id, PrincipalKind.BUSINESS, business.name());
        Mandate made = held(by, asked.ground(), other, asked.terms(), business.said(), false);
        return scenes.in(
                by.scene(),
                sql -> {
                    principal(sql, id, by, business.name(), null, number);
                    return write(by, made, null, asked.ground());
                });
    }

    /** One business has one number for ever, whoever names it first. */
    public static UUID business(String number) {
        return UUID.nameUUIDFromBytes(("business:" + number).getBytes(StandardCharsets.US_ASCII));
    }

    private Mandate held(
            Proposer by,
            Ground ground,
            Other other,
            Proposal.Terms terms,
            Proof.@Nullable Said said,
            boolean consult) {
        return new Mandate(
                Ids.next(),
                other.id(),
                other.kind(),
                other.name(),
                by.id(),
                by.name(),
                by.isBusiness() ? by.id() : null,
                ground.code(),
                terms.services(),
                terms.establishments(),
                terms.acts(),
                mandates.today(),
                terms.until(),
                terms.proof().saying(said),
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
                .param("kind", bornOn == null ? "business" : "child")
                .param("name", name)
                .param("bornOn", bornOn, Types.DATE)
                .param("number", number, Types.VARCHAR)
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
                    if (made.standing() == Standing.PROPOSED) {
                        notices.proposed(sql, made, by, to);
                    }
                    return made;
                });
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
