package org.parvis.privacy;

import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Words;
import org.parvis.platform.Scene;
import org.parvis.platform.Scenes;
import org.parvis.portal.spi.AccountData;
import org.parvis.portal.spi.Exported;
import org.parvis.portal.spi.HeldData;
import org.springframework.stereotype.Component;

/**
 * What somebody agreed to: for one purpose, until a day, taken back at any time. Nothing is agreed
 * to by silence, and nothing that a service needs is asked for here.
 */
@Component
public class Consents implements AccountData {
    private static final int ORDER = 400;

    private final Scenes scenes;
    private final InstantSource clock;
    private final ZoneId zone;

    Consents(Scenes scenes, InstantSource clock, ZoneId legalZone) {
        this.scenes = scenes;
        this.clock = clock;
        this.zone = legalZone;
    }

    /** A consent as it was given. */
    record Given(String purpose, Instant givenAt, LocalDate until, @Nullable Instant withdrawnAt) {
        boolean holdsOn(LocalDate day) {
            return withdrawnAt == null && !day.isAfter(until);
        }
    }

    /** Whether somebody agrees today to that purpose. */
    public boolean agrees(UUID account, String purpose) {
        LocalDate today = today();
        return of(account).stream()
                .anyMatch(given -> given.purpose().equals(purpose) && given.holdsOn(today));
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    /** All of them, latest first. */
    List<Given> of(UUID account) {
        return scenes.reading(
                new Scene.Person(account),
                sql ->
                        sql.sql(
                                        """
                                        select purpose, given_at, until, withdrawn_at
                                        from privacy.consents where account = ?
                                        order by given_at desc, purpose limit 200
                                        """)
                                .param(account)
                                .query(Consents::given)
                                .list());
    }

    /** Agrees, for as long as the purpose says; a consent that still holds is not given twice. */
    void give(UUID account, ConsentPurposes.Purpose purpose) {
        give(account, purpose.code(), purpose.months());
    }

    void give(UUID account, String purpose, int months) {
        if (agrees(account, purpose)) {
            return;
        }
        scenes.in(
                new Scene.Person(account),
                sql ->
                        sql.sql(
                                        """
                                        insert into privacy.consents
                                          (account, purpose, given_at, until)
                                        values (:account, :purpose, :at, :until)
                                        """)
                                .param("account", account)
                                .param("purpose", purpose)
                                .param("at", now())
                                .param("until", today().plusMonths(months))
                                .update());
    }

    /** Takes it back, at once. */
    void withdraw(UUID account, String purpose) {
        scenes.in(
                new Scene.Person(account),
                sql ->
                        sql.sql(
                                        """
                                        update privacy.consents set withdrawn_at = :at
                                        where account = :account and purpose = :purpose
                                          and withdrawn_at is null
                                        """)
                                .param("account", account)
                                .param("purpose", purpose)
                                .param("at", now())
                                .update());
    }

    private OffsetDateTime now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }

    private static Given given(ResultSet row, int n) throws SQLException {
        OffsetDateTime withdrawn = row.getObject("withdrawn_at", OffsetDateTime.class);
        return new Given(
                row.getString("purpose"),
                row.getObject("given_at", OffsetDateTime.class).toInstant(),
                row.getObject("until", LocalDate.class),
                withdrawn == null ? null : withdrawn.toInstant());
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public List<HeldData> held(UUID account, Words w) {
        return of(account).isEmpty()
                ? List.of()
                : List.of(
                        new HeldData(
                                w.say("privacy.held.consents"),
                                w.say("privacy.held.consents.source"),
                                w.say("privacy.held.consents.purpose"),
                                w.say("privacy.held.consents.basis"),
                                w.say("privacy.held.consents.kept"),
                                null,
                                null));
    }

    @Override
    public void export(UUID account, Words w, Exported out) throws IOException {
        out.csv(
                "consents.csv",
                List.of("purpose", "given", "until", "withdrawn"),
                of(account).stream()
                        .map(
                                one ->
                                        List.of(
                                                one.purpose(),
                                                one.givenAt().toString(),
                                                one.until().toString(),
                                                Objects.toString(one.withdrawnAt(), ""))));
    }

    @Override
    public void forget(UUID account) {
        scenes.job(
                jobs ->
                        jobs.sql("delete from privacy.consents where account = ?")
                                .param(account)
                                .update());
    }
}
