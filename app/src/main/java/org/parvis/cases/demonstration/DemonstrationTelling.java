package org.parvis.cases.demonstration;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parvis.cases.FileScene;
import org.parvis.cases.acts.CaseOpener;
import org.parvis.cases.acts.CaseStore;
import org.parvis.cases.acts.Clock;
import org.parvis.cases.acts.Opening;
import org.parvis.cases.acts.Receipt;
import org.parvis.cases.clocks.StoredExplanations;
import org.parvis.catalogue.ServiceRules;
import org.parvis.kernel.CaseFileId;
import org.parvis.kernel.Channel;
import org.parvis.organizations.Organization;
import org.parvis.platform.Scenes;
import org.springframework.stereotype.Component;

/** Tells one request of a demonstration: it is opened, things happen, the law does its part. */
@Component
class DemonstrationTelling {
    private final Scenes scenes;
    private final CaseStore store;
    private final CaseOpener opener;
    private final DemonstrationKernel kernel;
    private final DemonstrationHands hands;
    private final InstantSource real;
    private final ZoneId zone;

    DemonstrationTelling(
            Scenes scenes,
            CaseStore store,
            CaseOpener opener,
            DemonstrationKernel kernel,
            DemonstrationHands hands,
            InstantSource real,
            ZoneId legalZone) {
        this.scenes = scenes;
        this.store = store;
        this.opener = opener;
        this.kernel = kernel;
        this.hands = hands;
        this.real = real;
        this.zone = legalZone;
    }

    void tell(
            DemonstrationStory.Request request,
            ServiceRules rules,
            Organization body,
            DemonstrationPeople.Someone someone) {
        LocalDate received = LocalDate.ofInstant(real.instant(), zone).minusDays(request.daysAgo());
        kernel.time().at(at(received, 0));
        Receipt receipt = open(request, rules, body, received, someone);
        for (DemonstrationStory.Event event : request.events()) {
            Instant when = at(received.plusDays(event.after()), event.does().hashCode());
            lawUntil(receipt, when);
            kernel.time().at(when);
            hands.happen(receipt, event);
        }
        lawUntil(receipt, real.instant());
    }

    /** What the law did before that instant, on its own day. */
    private void lawUntil(Receipt receipt, Instant when) {
        for (Clock clock : scenes.job(jobs -> store.clocks(jobs, receipt.file()))) {
            if (clock.phase().equals("RUNNING") && !clock.endsAt().isAfter(when)) {
                kernel.time().at(clock.endsAt().plusSeconds(60));
                kernel.law().recordAll();
            }
        }
    }

    private Receipt open(
            DemonstrationStory.Request request,
            ServiceRules rules,
            Organization body,
            LocalDate received,
            DemonstrationPeople.Someone someone) {
        CaseFileId file = CaseFileId.next(body.home());
        Map<String, Object> answers = new LinkedHashMap<>(request.answers());
        rules.service().form().questions().stream()
                .filter(q -> q.type().equals("organisation"))
                .findFirst()
                .ifPresent(q -> answers.put(q.id(), request.body()));
        Opening opening =
                new Opening(
                        file,
                        rules.service(),
                        kernel.time().instant(),
                        new Opening.Arrival(
                                Channel.of(request.channel()).code(),
                                received,
                                !request.channel().equals("phone"),
                                null),
                        asked(request, rules, answers, someone),
                        Opening.Whose.account(someone.account()));
        return scenes.in(
                new FileScene.Opener(body.home(), file.id(), null, someone.account()),
                sql -> opener.open(sql, opening));
    }

    private static Opening.Asked asked(
            DemonstrationStory.Request request,
            ServiceRules rules,
            Map<String, Object> answers,
            DemonstrationPeople.Someone someone) {
        return new Opening.Asked(
                request.lang(),
                rules.title(answers, request.lang()),
                someone.contact(),
                answers,
                List.of(),
                rules.form().explain(rules.service().form(), answers).stream()
                        .map(StoredExplanations::kept)
                        .toList(),
                List.of(),
                List.of());
    }

    /**
     * An hour of the working day that differs from one event to another but not from one start to
     * another.
     */
    private Instant at(LocalDate day, int salt) {
        LocalTime hour = LocalTime.of(8 + Math.floorMod(salt, 8), Math.floorMod(salt / 7, 60));
        Instant when = day.atTime(hour).atZone(zone).toInstant();
        Instant now = real.instant();
        return when.isAfter(now) ? now : when;
    }
}
