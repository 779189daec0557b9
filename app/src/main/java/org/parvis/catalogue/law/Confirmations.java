package org.parvis.catalogue.law;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parvis.catalogue.Statement;
import org.parvis.kernel.Actor;
import org.parvis.kernel.Home;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.Role;
import org.parvis.organizations.Member;
import org.parvis.organizations.MemberScene;
import org.parvis.organizations.Members;
import org.parvis.organizations.Organizations;
import org.parvis.platform.AtStart;
import org.parvis.platform.Publications;
import org.parvis.platform.Scene;
import org.parvis.platform.Scenes;
import org.springframework.stereotype.Component;

/** The confirmations of all bodies, held in memory and read again when one is added. */
@Component
class Confirmations extends AtStart implements Law {
    private static final int LONGEST = 500;

    /** What was read longer ago says little of the law of today. */
    private static final Period OLDEST = Period.ofYears(1);

    private final Scenes scenes;
    private final ConfirmationTable table;
    private final Publications publications;
    private final Members members;
    private final Organizations organizations;
    private final InstantSource clock;
    private final ZoneId zone;
    private volatile Map<Home, Map<String, Standing.Confirmed>> held = Map.of();

    Confirmations(
            Scenes scenes,
            ConfirmationTable table,
            Publications publications,
            Members members,
            Organizations organizations,
            InstantSource clock,
            ZoneId legalZone) {
        super(Phase.DEFINITIONS);
        this.scenes = scenes;
        this.table = table;
        this.publications = publications;
        this.members = members;
        this.organizations = organizations;
        this.clock = clock;
        this.zone = legalZone;
    }

    /** A body that took the files of another over confirms for them too. */
    @Override
    public Optional<Standing.Confirmed> confirmed(Home body, String digest) {
        return own(body, digest).or(() -> own(organizations.answering(body, null), digest));
    }

    private Optional<Standing.Confirmed> own(Home body, String digest) {
        Map<String, Standing.Confirmed> own = held.get(body);
        return own == null ? Optional.empty() : Optional.ofNullable(own.get(digest));
    }

    /** Whether it is somebody's duty to confirm the law of their body. */
    boolean mayConfirm(Actor.Agent agent) {
        return members.find(agent.member())
                .filter(member -> member.home().equals(agent.home()))
                .filter(member -> member.worksOn(today()))
                .map(member -> member.roles().contains(Role.JURIST))
                .orElse(false);
    }

    /** What somebody says that they read: the day, the place, and whether it stands there so. */
    record Reading(LocalDate on, String place, boolean holds) {}

    /**
     * Writes that somebody read these; all of them, or none. What they last wrote word for word of
     * one of them is not written twice. In its own transaction.
     */
    Outcome<Integer> confirm(Actor.Agent by, List<Statement> read, Reading reading) {
        if (!mayConfirm(by)) {
            return Outcome.refused("law.refused.duty");
        }
        if (read.isEmpty()) {
            return Outcome.refused("law.refused.nothing");
        }
        if (reading.place().isBlank() || reading.place().length() > LONGEST) {
            return Outcome.refused("law.refused.place");
        }
        if (reading.on().isAfter(today())) {
            return Outcome.refused("law.refused.day");
        }
        if (reading.on().isBefore(today().minus(OLDEST))) {
            return Outcome.refused("law.refused.before");
        }
        int written =
                scenes.in(
                        MemberScene.of(by),
                        sql ->
                                lines(by, read, reading).stream()
                                        .mapToInt(line -> table.write(sql, line))
                                        .sum());
        publications.bump();
        return Outcome.ok(written);
    }

    private List<ConfirmationTable.Line> lines(
            Actor.Agent by, List<Statement> read, Reading reading) {
        Member member = members.find(by.member()).orElseThrow();
        Standing.Confirmed said =
                new Standing.Confirmed(
                        member.name(), member.title(), reading.on(), reading.place());
        return read.stream()
                .map(
                        one ->
                                new ConfirmationTable.Line(
                                        by.home(),
                                        one.digest(),
                                        reading.holds(),
                                        one.citation().written(),
                                        by.member(),
                                        said,
                                        clock.instant()))
                .toList();
    }

    /** What the body wrote so far of a provision, the latest first. */
    List<ConfirmationTable.Line> record(Home body, LawOfBody.Provision provision) {
        return scenes.reading(new Scene.Reader(), sql -> table.of(sql, body, provision));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    private void load() {
        Map<Home, Map<String, Standing.Confirmed>> now = new HashMap<>();
        for (ConfirmationTable.Line line :
                scenes.reading(new Scene.Reader(), sql -> table.last(sql))) {
            if (line.holds()) {
                now.computeIfAbsent(line.home(), home -> new HashMap<>())
                        .put(line.digest(), line.said());
            }
        }
        held = Map.copyOf(now);
    }

    @Override
    protected void run() {
        publications.onChange(this::load);
        load();
    }
}
