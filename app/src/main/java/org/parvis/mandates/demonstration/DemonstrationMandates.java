package org.parvis.mandates.demonstration;

import java.nio.charset.StandardCharsets;
import java.sql.Types;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.MessageCatalogue;
import org.parvis.identity.Accounts;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.Refusal;
import org.parvis.mandates.Act;
import org.parvis.mandates.Grounds;
import org.parvis.mandates.Mandate;
import org.parvis.mandates.MandateRows;
import org.parvis.mandates.Mandates;
import org.parvis.mandates.PrincipalKind;
import org.parvis.mandates.Proof;
import org.parvis.mandates.Standing;
import org.parvis.mandates.proposing.Proposing;
import org.parvis.platform.AtStart;
import org.parvis.platform.Scenes;
import org.parvis.platform.packs.ContentPack;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The accesses of the demonstration, so that somebody who takes a role finds for whom they act.
 * There are none unless the installation says that it is a demonstration.
 */
@Component
@Profile("!command") // a command works on what the installation has
class DemonstrationMandates extends AtStart {
    private static final Logger LOG = LoggerFactory.getLogger(DemonstrationMandates.class);

    private final ContentPack pack;
    private final Grounds grounds;
    private final Accounts accounts;
    private final Scenes scenes;
    private final MessageCatalogue messages;
    private final Mandates mandates;
    private final InstantSource clock;

    DemonstrationMandates(
            ContentPack pack,
            Grounds grounds,
            Accounts accounts,
            Scenes scenes,
            MessageCatalogue messages,
            Mandates mandates,
            InstantSource clock) {
        super(Phase.DEMONSTRATION);
        this.pack = pack;
        this.grounds = grounds;
        this.accounts = accounts;
        this.scenes = scenes;
        this.messages = messages;
        this.mandates = mandates;
        this.clock = clock;
    }

    @Override
    protected void run() {
        if (pack.demonstration()) {
            pack.text(DemonstrationFile.NAME).ifPresent(this::take);
        }
    }

    private void take(String text) {
        switch (DemonstrationFile.read(text, grounds.byCode())) {
            case Outcome.Ok<List<DemonstrationFile.Given>>(var all) -> all.forEach(this::give);
            case Outcome.Refused<List<DemonstrationFile.Given>>(Refusal refusal) ->
                    LOG.error(messages.forLanguage("en").say(refusal.key(), refusal.arguments()));
        }
    }

    /** Given once: what a visitor ends stays ended. */
    private void give(DemonstrationFile.Given given) {
        UUID id = number("mandate:" + given.code());
        UUID holder = account(given.by());
        DemonstrationFile.Someone person = given.person();
        UUID account = person == null ? null : account(person);
        scenes.job(
                jobs -> {
                    if (MandateRows.find(jobs, id).isPresent()) {
                        return false;
                    }
                    Mandate mandate = mandate(jobs, given, id, holder, account);
                    MandateRows.insert(jobs, mandate, null, null, now());
                    return mandate.firm() == null || sent(jobs, mandate, holder);
                });
    }

    private Mandate mandate(
            JdbcClient jobs,
            DemonstrationFile.Given given,
            UUID id,
            UUID holder,
            @Nullable UUID account) {
        DemonstrationFile.Someone person = given.person();
        DemonstrationFile.Child child = given.child();
        DemonstrationFile.Business business = given.business();
        if (account != null && person != null) {
            return mandate(given, id, account, PrincipalKind.PERSON, person.name(), holder);
        }
        if (child != null) {
            UUID principal = number("child:" + given.code());
            principal(jobs, principal, child.name(), child.born(), null, holder);
            return mandate(given, id, principal, PrincipalKind.CHILD, child.name(), holder);
        }
        if (business == null) {
            throw new IllegalStateException("The file says for whom");
        }
        UUID principal = Proposing.business(business.number());
        principal(jobs, principal, business.name(), null, business.number(), holder);
        return mandate(given, id, principal, PrincipalKind.BUSINESS, business.name(), holder);
    }

    private Mandate mandate(
            DemonstrationFile.Given given,
            UUID id,
            UUID principal,
            PrincipalKind kind,
            String name,
            UUID holder) {
        LocalDate today = mandates.today();
        DemonstrationFile.Business firm = given.firm();
        UUID firmId = firm == null ? null : Proposing.business(firm.number());
        return new Mandate(
                id,
                principal,
                kind,
                name,
                firmId == null ? holder : firmId,
                firm == null ? given.by().name() : firm.name(),
                firmId,
                given.ground().code(),
                given.services(),
                Set.of(),
                given.acts(),
                today,
                today.plusMonths(given.months()),
                Proof.of(given.proof()),
                Standing.OPEN,
                holder,
                false,
                false);
    }

    /** The firm sends whoever is named, for all that it was given. */
    private boolean sent(JdbcClient jobs, Mandate mandate, UUID account) {
        return jobs.sql(
                                """
                                insert into mandates.assignments
                                  (id, mandate, firm, account, acts, made_by, made_at)
                                values (:id, :mandate, :firm, :account, :acts, :account, :at)
                                """)
                        .param("id", number("assignment:" + mandate.id()))
                        .param("mandate", mandate.id())
                        .param("firm", mandate.firm(), Types.OTHER)
                        .param("account", account)
                        .param(
                                "acts",
                                mandate.acts().stream().map(Act::code).toArray(String[]::new))
                        .param("at", now().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private void principal(
            JdbcClient jobs,
            UUID id,
            String name,
            @Nullable LocalDate born,
            @Nullable String number,
            UUID by) {
        jobs.sql(
                        """
                        insert into mandates.principals (id, kind, name, born_on, number, made_by, made_at)
                        values (:id, :kind, :name, :born, :number, :by, :at) on conflict do nothing
                        """)
                .param("id", id)
                .param("kind", born == null ? "business" : "child")
                .param("name", name)
                .param("born", born, Types.DATE)
                .param("number", number, Types.VARCHAR)
                .param("by", by)
                .param("at", now().atOffset(ZoneOffset.UTC))
                .update();
    }

    private UUID account(DemonstrationFile.Someone someone) {
        return accounts.openDemonstration(someone.email(), someone.name(), someone.lang());
    }

    private static UUID number(String words) {
        return UUID.nameUUIDFromBytes(("demonstration:" + words).getBytes(StandardCharsets.UTF_8));
    }

    private Instant now() {
        return clock.instant();
    }
}
