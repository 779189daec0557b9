package org.parvis.organizations.handovers;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.parvis.organizations.Handover;
import org.parvis.organizations.HandoverStep;
import org.parvis.organizations.Members;
import org.parvis.organizations.bodies.Handovers;
import org.parvis.organizations.members.MemberRows;
import org.parvis.platform.Publications;
import org.parvis.platform.Scenes;
import org.springframework.stereotype.Component;

/**
 * Carries out handovers from their day on: first the other body answers for them, then what each
 * module holds passes, a little at a time, and last the members of a body that ceases have only
 * their new place. Every part is a transaction, and what is left is looked for anew each time.
 */
@Component
public class PassingOn {
    private final Scenes scenes;
    private final Publications publications;
    private final Members members;
    private final List<HandoverStep> steps;
    private final InstantSource clock;
    private final ZoneId zone;

    public PassingOn(
            Scenes scenes,
            Publications publications,
            Members members,
            List<HandoverStep> steps,
            InstantSource clock,
            ZoneId legalZone) {
        this.scenes = scenes;
        this.publications = publications;
        this.members = members;
        this.steps = steps;
        this.clock = clock;
        this.zone = legalZone;
    }

    /** Goes on with all that is due; returns how many handovers came to their end. */
    public int run() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        List<Handover> due = scenes.readingJob(jobs -> Handovers.due(jobs, today));
        due.forEach(one -> run(one, today));
        return due.size();
    }

    private void run(Handover one, LocalDate today) {
        begin(one, today);
        for (HandoverStep step : steps) {
            int passed;
            do {
                passed = part(one, step);
            } while (passed > 0);
        }
        scenes.job(
                jobs -> {
                    members.of(one.from(), today).stream()
                            .filter(one::takes)
                            .forEach(member -> MemberRows.end(jobs, member, today.minusDays(1)));
                    Handovers.end(jobs, one.id(), clock.instant());
                    return one;
                });
        publications.bump();
    }

    /** From here on the other body answers, and its new members are there. */
    private void begin(Handover one, LocalDate today) {
        if (one.begun()) {
            return;
        }
        scenes.job(
                jobs -> {
                    long total = steps.stream().mapToLong(step -> step.left(jobs, one)).sum();
                    Handovers.begin(jobs, one.id(), total, clock.instant());
                    members.of(one.from(), today).stream()
                            .filter(one::takes)
                            .forEach(member -> NewPlace.give(jobs, one, member));
                    return one;
                });
        publications.bump();
    }

    private int part(Handover one, HandoverStep step) {
        return scenes.<Integer>job(
                jobs -> {
                    int passed = step.pass(jobs, one);
                    if (passed > 0) {
                        Handovers.passed(jobs, one.id(), passed);
                    }
                    return passed;
                });
    }
}
