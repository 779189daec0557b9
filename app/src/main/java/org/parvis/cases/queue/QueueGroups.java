package org.parvis.cases.queue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.calendar.Calendars;
import org.parvis.calendar.LegalRegime;
import org.parvis.cases.desk.TeamRoster;
import org.parvis.cases.desk.TeamServices;
import org.parvis.catalogue.ServiceDefinition;
import org.parvis.ds.Words;
import org.springframework.stereotype.Component;

/** Rows of the queue in words: what is late, what is soon and the rest, with who has each file. */
@Component
class QueueGroups {
    private final TeamRoster roster;
    private final TeamServices services;
    private final Calendars calendars;

    QueueGroups(TeamRoster roster, TeamServices services, Calendars calendars) {
        this.roster = roster;
        this.services = services;
        this.calendars = calendars;
    }

    List<QueuePage.Group> of(QueueQuery query, List<QueueRow> shown, LocalDate today, Words w) {
        Map<String, List<QueueLine>> groups = new LinkedHashMap<>();
        for (QueueRow row : shown) {
            String title = query.order().byDue() && query.words() == null ? group(row, today) : "";
            groups.computeIfAbsent(title, t -> new ArrayList<>()).add(line(row, today, w));
        }
        List<QueuePage.Group> all = new ArrayList<>();
        groups.forEach(
                (title, lines) ->
                        all.add(
                                new QueuePage.Group(
                                        title.isEmpty() ? null : w.say("team.queue.group." + title),
                                        lines)));
        return all;
    }

    private static String group(QueueRow row, LocalDate today) {
        if (row.dueOn().isBefore(today)) {
            return "late";
        }
        return row.dueOn().isAfter(today.plusDays(QueueRows.SOON)) ? "then" : "soon";
    }

    private QueueLine line(QueueRow row, LocalDate today, Words w) {
        String assignee =
                row.assignee() == null
                        ? w.say("team.queue.who.nobody")
                        : named(row.assignee(), today, w);
        String service = services.inForce(row.service()).map(s -> s.name().in(w.lang())).orElse("");
        return QueueLine.of(row, regime(row.service()), today, assignee, service, w);
    }

    /** Whoever has a file, and who works on it while they are away. */
    private String named(UUID member, LocalDate today, Words w) {
        String name = roster.name(member);
        return roster.replacedBy(member, today)
                .map(other -> w.say("team.queue.replaced", name, other))
                .orElse(name);
    }

    /** None for a service that is not in force or that announces no days. */
    private @Nullable LegalRegime regime(String service) {
        return services.inForce(service)
                .map(ServiceDefinition::process)
                .flatMap(process -> process.terms().stream().findFirst())
                .map(term -> calendars.regimes().current(term.regime()))
                .orElse(null);
    }
}
