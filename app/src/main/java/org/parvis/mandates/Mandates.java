package org.parvis.mandates;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.OnBehalfOf;
import org.parvis.kernel.Outcome;
import org.parvis.platform.Scene;
import org.parvis.platform.Scenes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The one place that says whether somebody may do something for somebody else. Nothing is
 * remembered between two questions: what was revoked is refused the next time. What is handed a
 * {@code JdbcClient} runs in its caller's transaction and scene.
 */
@Component
public class Mandates {
    private final Scenes scenes;
    private final InstantSource clock;
    private final ZoneId zone;

    Mandates(Scenes scenes, InstantSource clock, ZoneId legalZone) {
        this.scenes = scenes;
        this.clock = clock;
        this.zone = legalZone;
    }

    /**
     * Whether an account may do that for a principal in a service; the refusal says why not. A
     * blocked mandate gets the answer of a stranger.
     */
    public Outcome<Mandate> may(UUID account, UUID principal, String service, Act act, Instant at) {
        return may(account, principal, service, null, act, at);
    }

    /** The same, at one place of a business, or for what is of no place. */
    public Outcome<Mandate> may(
            UUID account,
            UUID principal,
            String service,
            @Nullable UUID establishment,
            Act act,
            Instant at) {
        return scenes.reading(
                new Scene.Person(account),
                sql -> {
                    List<Mandate> held = MandateRows.held(sql, account, principal);
                    Outcome<Mandate> direct =
                            Policy.may(
                                    held, account, principal, service, establishment, act, day(at));
                    List<Mandate> sent =
                            direct instanceof Outcome.Ok
                                    ? List.of()
                                    : whole(ChainRows.to(sql, principal));
                    return sent.isEmpty()
                            ? direct
                            : Policy.may(
                                    sent, account, principal, service, establishment, act, day(at));
                });
    }

    private static List<Mandate> whole(List<Chain> chains) {
        return chains.stream().map(Chain::whole).flatMap(Optional::stream).toList();
    }

    /**
     * The mandate, as long as that account holds it, or a firm that sends them there, and it is in
     * force today.
     */
    public Optional<Mandate> inForce(UUID account, UUID mandate) {
        Scene person = new Scene.Person(account);
        return scenes.reading(
                person,
                MandateRows.first(mandate),
                found ->
                        found
                                .filter(m -> account.equals(m.holder()))
                                .map(List::of)
                                .orElseGet(() -> chains(person, mandate))
                                .stream()
                                .filter(m -> m.inForce(today()))
                                .findFirst());
    }

    private List<Mandate> chains(Scene person, UUID mandate) {
        return scenes.reading(person, sql -> whole(ChainRows.through(sql, mandate)));
    }

    /**
     * What the database itself answers, inside somebody else's transaction: the same question, when
     * what follows is written only if the answer is still yes.
     */
    public boolean admits(JdbcClient sql, UUID account, OnBehalfOf whom, String service, Act act) {
        return admitted(sql, account, whom, service, EnumSet.of(act)).contains(act);
    }

    /** Those of these acts to which it answers yes, asked at once. */
    public Set<Act> admitted(
            JdbcClient sql, UUID account, OnBehalfOf whom, String service, Set<Act> acts) {
        List<String> admitted =
                sql.sql(
                                """
                                select wanted.act from unnest(:acts::text[]) as wanted (act)
                                where exists (
                                  select from mandates.admitted(:account, :mandate, wanted.act, :on) m
                                  where m.principal = :principal
                                    and :service like any (string_to_array(m.services, ' '))
                                    and :place like any (string_to_array(m.establishments, ' ')))
                                """)
                        .param("acts", acts.stream().map(Act::code).toArray(String[]::new))
                        .param("account", account)
                        .param("mandate", whom.mandate())
                        .param("on", today())
                        .param("principal", whom.principal())
                        .param("service", service)
                        .param(
                                "place",
                                whom.establishment() == null
                                        ? "-"
                                        : whom.establishment().toString())
                        .query(String.class)
                        .list();
        return Act.set(admitted);
    }

    /**
     * How whoever acts under a mandate is named, and on what ground, inside somebody else's
     * transaction; to themselves and to the program only.
     */
    public Optional<Named> named(JdbcClient sql, UUID account, UUID mandate) {
        return sql.sql("select holder_name, ground from mandates.named(?, ?)")
                .param(account)
                .param(mandate)
                .query((row, n) -> new Named(row.getString(1), row.getString(2)))
                .optional();
    }

    /** The name of whoever acts, and the code of the ground. */
    public record Named(String holder, String ground) {}

    /** The legal day, by which mandates begin and end. */
    public LocalDate today() {
        return day(clock.instant());
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, zone);
    }
}
