package org.parvis.disputes.explorer;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.parvis.calendar.Calendars;
import org.parvis.catalogue.spi.ListedServices;
import org.parvis.ds.Link;
import org.parvis.ds.ServiceRow;
import org.parvis.ds.Words;
import org.springframework.stereotype.Component;

/** Says in words what follows from answers, with what is offered here today. */
@Component
class Finding {
    private final Calendars calendars;
    private final ListedServices services;
    private final InstantSource clock;
    private final ZoneId zone;

    Finding(Calendars calendars, ListedServices services, InstantSource clock, ZoneId legalZone) {
        this.calendars = calendars;
        this.services = services;
        this.clock = clock;
        this.zone = legalZone;
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    ResultPage of(Answers answers, String sealed, Words w) {
        Explorer explorer = answers.explorer();
        Explorer.Findings findings = answers.findings();
        TimeLeft time = TimeLeft.of(answers, calendars, today(), w);
        String missing = time == null ? null : time.ask();
        return new ResultPage(
                title(answers, w),
                TrailStep.of(answers, sealed, w),
                time,
                missing == null ? null : ExplorerPaths.edit(explorer, sealed, missing, w.lang()),
                ResultPage.FoundRight.of(findings, w),
                ResultPage.FoundLetter.of(answers, sealed, w),
                ways(findings, way -> !way.talk(), w),
                ways(findings, Explorer.Way::talk, w),
                dispute(answers, w),
                w.date(explorer.reviewed()),
                ExplorerPaths.of(explorer, w.lang()));
    }

    /** Who answers without charge, whatever the answers so far. */
    List<FoundWay> talk(Answers answers, Words w) {
        return ways(answers.findings(), Explorer.Way::talk, w);
    }

    private List<FoundWay> ways(
            Explorer.Findings findings, Predicate<Explorer.Way> which, Words w) {
        return findings.ways().stream()
                .filter(which)
                .flatMap(way -> href(way, w).map(href -> FoundWay.of(way, href, w)).stream())
                .toList();
    }

    /** Where it leads; a service that is not published today leads nowhere. */
    private Optional<String> href(Explorer.Way way, Words w) {
        String service = way.service();
        return service == null
                ? Optional.of(way.source().toString())
                : services.row(service, w).map(ServiceRow::href);
    }

    private @Nullable Link dispute(Answers answers, Words w) {
        Explorer.Door door = answers.explorer().dispute();
        return door == null || !door.when().holds(answers.values())
                ? null
                : services.row(door.service(), w)
                        .map(row -> Link.to(row.label(), row.href()))
                        .orElse(null);
    }

    /** What happened, as the first answer says it. */
    private static String title(Answers answers, Words w) {
        return answers.answered().stream()
                .findFirst()
                .map(
                        question ->
                                w.say(
                                        "disputes.explorer.quoted",
                                        ExplorerPaths.said(
                                                question,
                                                answers.given().getOrDefault(question.id(), ""),
                                                w)))
                .orElseGet(() -> w.typeset(answers.explorer().title().in(w.lang())));
    }
}
