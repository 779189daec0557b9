package org.parvis.organizations.members;

import java.sql.Date;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.parvis.kernel.Actor;
import org.parvis.kernel.Home;
import org.parvis.kernel.Ids;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.Role;
import org.parvis.organizations.Member;
import org.parvis.organizations.Replacement;
import org.parvis.organizations.bodies.Stored;
import org.parvis.platform.Publications;
import org.parvis.platform.Scenes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Writes down who replaces whom. A member says it of themselves; who leads the team, of anybody.
 * What is handed a {@code JdbcClient} runs in its caller's transaction and scene.
 */
@Component
public class Replacements {
    private static final Set<Role> LEADING =
            EnumSet.of(Role.MANAGER, Role.HEAD, Role.PERSON_IN_CHARGE);
    private static final int MOST_MONTHS = 18;

    private final Scenes scenes;
    private final MemberRegister members;
    private final Publications publications;
    private final InstantSource clock;
    private final ZoneId zone;

    public Replacements(
            Scenes scenes,
            MemberRegister members,
            Publications publications,
            InstantSource clock,
            ZoneId legalZone) {
        this.scenes = scenes;
        this.members = members;
        this.publications = publications;
        this.clock = clock;
        this.zone = legalZone;
    }

    /** Who is asked to replace whom, and when. */
    public record Asked(UUID absent, UUID substitute, LocalDate from, LocalDate to) {}

    boolean leads(Actor.Agent agent) {
        return members.find(agent.member()).map(Member::roles).orElse(Set.of()).stream()
                .anyMatch(LEADING::contains);
    }

    public Outcome<UUID> set(Actor.Agent by, Asked asked) {
        if (!leads(by) && !asked.absent().equals(by.member())) {
            return Outcome.refused("organizations.replacement.notYours");
        }
        if (asked.absent().equals(asked.substitute())) {
            return Outcome.refused("organizations.replacement.same");
        }
        if (asked.to().isBefore(asked.from())) {
            return Outcome.refused("organizations.change.backwards");
        }
        if (asked.to().isBefore(today())
                || asked.from().plusMonths(MOST_MONTHS).isBefore(asked.to())) {
            return Outcome.refused("organizations.replacement.days", MOST_MONTHS);
        }
        if (!works(by, asked.absent(), asked.from())
                || !works(by, asked.substitute(), asked.from())) {
            return Outcome.refused("organizations.replacement.gone");
        }
        return scenes.job(jobs -> add(jobs, by, asked)).map(this::told);
    }

    private UUID told(UUID id) {
        publications.bump();
        return id;
    }

    private Outcome<UUID> add(JdbcClient jobs, Actor.Agent by, Asked asked) {
        // two who write at once wait for one another
        jobs.sql("select id from organizations.members where home = ? and id = ? for update")
                .param(by.body().id())
                .param(asked.absent())
                .query(UUID.class)
                .single();
        boolean twice =
                all(jobs).stream()
                        .anyMatch(
                                one ->
                                        one.absent().equals(asked.absent())
                                                && one.overlaps(asked.from(), asked.to()));
        if (twice) {
            return Outcome.refused("organizations.replacement.twice");
        }
        UUID id = Ids.next();
        jobs.sql(
                        """
                        insert into organizations.replacements
                          (home, id, absent, substitute, from_day, to_day, set_by, set_at)
                        values (:home, :id, :absent, :substitute, :from, :to, :by, :now)
                        """)
                .param("home", by.body().id())
                .param("id", id)
                .param("absent", asked.absent())
                .param("substitute", asked.substitute())
                .param("from", Date.valueOf(asked.from()))
                .param("to", Date.valueOf(asked.to()))
                .param("by", by.member())
                .param("now", Stored.at(clock.instant()))
                .update();
        return Outcome.ok(id);
    }

    /** Ends one now: yesterday was its last day; one that has not begun never was. */
    public Outcome<UUID> end(Actor.Agent by, UUID id) {
        boolean theirs =
                members.replacements(by.body()).stream()
                        .filter(one -> one.id().equals(id))
                        .anyMatch(one -> leads(by) || one.absent().equals(by.member()));
        if (!theirs) {
            return Outcome.refused("organizations.replacement.notYours");
        }
        scenes.job(
                jobs ->
                        jobs.sql(
                                                """
                                                delete from organizations.replacements
                                                where home = :home and id = :id and from_day >= :today
                                                """)
                                        .param("home", by.body().id())
                                        .param("id", id)
                                        .param("today", Date.valueOf(today()))
                                        .update()
                                + jobs.sql(
                                                """
                                                update organizations.replacements set to_day = :yesterday
                                                where home = :home and id = :id
                                                """)
                                        .param("home", by.body().id())
                                        .param("id", id)
                                        .param("yesterday", Date.valueOf(today().minusDays(1)))
                                        .update());
        return Outcome.ok(told(id));
    }

    /** All, the next ones first. */
    static List<Replacement> all(JdbcClient sql) {
        return sql.sql(
                        """
                        select home, id, absent, substitute, from_day, to_day, set_by
                        from organizations.replacements order by from_day, id
                        """)
                .query(
                        (row, n) ->
                                new Replacement(
                                        new Home(row.getObject("home", UUID.class)),
                                        row.getObject("id", UUID.class),
                                        row.getObject("absent", UUID.class),
                                        row.getObject("substitute", UUID.class),
                                        row.getObject("from_day", LocalDate.class),
                                        row.getObject("to_day", LocalDate.class),
                                        row.getObject("set_by", UUID.class)))
                .list();
    }

    private boolean works(Actor.Agent by, UUID member, LocalDate day) {
        return members.find(member)
                .filter(
                        m ->
                                m.home().equals(by.body())
                                        && m.worksOn(day.isBefore(today()) ? today() : day))
                .isPresent();
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }
}
