package org.parvis.mandates.sides;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.parvis.identity.Account;
import org.parvis.identity.EmailAddress;
import org.parvis.kernel.Outcome;
import org.parvis.mandates.Ground;
import org.parvis.mandates.Grounds;
import org.parvis.mandates.Mandate;
import org.parvis.mandates.MandateRows;
import org.parvis.mandates.Mandates;
import org.parvis.mandates.Proposer;
import org.parvis.mandates.Standing;
import org.parvis.platform.Scene;
import org.parvis.platform.Scenes;
import org.springframework.stereotype.Component;

/** What becomes of a proposal: the other side accepts or refuses; either side ends it at once. */
@Component
public class Answers {
    private final Scenes scenes;
    private final Mandates mandates;
    private final Grounds grounds;
    private final MandateNotices notices;
    private final InstantSource clock;

    Answers(
            Scenes scenes,
            Mandates mandates,
            Grounds grounds,
            MandateNotices notices,
            InstantSource clock) {
        this.scenes = scenes;
        this.mandates = mandates;
        this.grounds = grounds;
        this.notices = notices;
        this.clock = clock;
    }

    /** Makes proposals that were written to this account's address its own. */
    public void claim(Account account) {
        String key = EmailAddress.of(account.email()).orThrow().key();
        scenes.in(
                new Scene.Person(account.id()),
                sql ->
                        sql.sql("select mandates.claim(?, ?, ?)::text")
                                .param(account.id())
                                .param(key)
                                .param(account.name())
                                .query()
                                .listOfRows());
    }

    /** The other side says yes: it opens, or goes to the body that looks at the proof. */
    public Outcome<Mandate> accept(Proposer by, UUID id) {
        return answer(by, id, this::afterAcceptance);
    }

    Outcome<Mandate> refuse(Proposer by, UUID id) {
        return answer(by, id, mandate -> Standing.REFUSED);
    }

    private Standing afterAcceptance(Mandate mandate) {
        boolean looked =
                grounds.find(mandate.ground())
                        .filter(ground -> ground.needs(Ground.Need.DECISION))
                        .isPresent();
        return looked ? Standing.DECIDING : Standing.OPEN;
    }

    private Outcome<Mandate> answer(Proposer by, UUID id, Function<Mandate, Standing> next) {
        return scenes.in(
                by.scene(),
                sql -> {
                    Optional<Mandate> found =
                            MandateRows.find(sql, id)
                                    .filter(m -> m.asks(by.id()))
                                    .filter(m -> !m.over(mandates.today()));
                    if (found.isEmpty()) {
                        return Outcome.refused("mandates.refused.gone");
                    }
                    Standing to = next.apply(found.get());
                    if (!MandateRows.move(sql, id, Standing.PROPOSED, to, now())) {
                        return Outcome.refused("mandates.refused.gone");
                    }
                    notices.answered(sql, found.get(), to);
                    return Outcome.ok(found.get());
                });
    }

    /** Either side ends it, at once. */
    public Outcome<Mandate> revoke(Proposer by, UUID id) {
        return scenes.in(
                by.scene(),
                sql -> {
                    Optional<Mandate> found = MandateRows.find(sql, id);
                    if (found.isEmpty() || !MandateRows.revoke(sql, id, by.id(), now())) {
                        return Outcome.refused("mandates.refused.gone");
                    }
                    notices.revoked(sql, found.get());
                    return Outcome.ok(found.get());
                });
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
