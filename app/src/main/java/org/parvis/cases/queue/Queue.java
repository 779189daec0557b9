package org.parvis.cases.queue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parvis.cases.acts.Acting;
import org.parvis.cases.desk.ExportFormat;
import org.parvis.cases.desk.TeamPaths;
import org.parvis.cases.desk.TeamRoster;
import org.parvis.cases.desk.TeamServices;
import org.parvis.cases.spi.State;
import org.parvis.ds.Choice;
import org.parvis.ds.Link;
import org.parvis.ds.Words;
import org.parvis.kernel.Actor;
import org.parvis.kernel.Channel;
import org.springframework.stereotype.Component;

/**
 * The queue of a body, from one snapshot: two statements, whatever the size of the table. Names
 * come from memory.
 */
@Component
class Queue {
    /** The states a queue can be filtered by: those that a file stays in. */
    private static final List<State> STATES =
            List.of(
                    State.RECEIVED,
                    State.IN_REVIEW,
                    State.WAITING_PERSON,
                    State.WAITING_THIRD_PARTY,
                    State.DEEMED);

    private final QueueReading reading;
    private final QueueGroups groups;
    private final TeamRoster roster;
    private final TeamServices services;
    private final Acting acting;

    Queue(
            QueueReading reading,
            QueueGroups groups,
            TeamRoster roster,
            TeamServices services,
            Acting acting) {
        this.reading = reading;
        this.groups = groups;
        this.roster = roster;
        this.services = services;
        this.acting = acting;
    }

    /** What happened just before, told once by the address. */
    record Told(
            @Nullable String notice,
            @Nullable String missed,
            @Nullable String searched,
            @Nullable String unsaved,
            @Nullable String undo) {
        static final Told NOTHING = new Told(null, null, null);

        Told(@Nullable String notice, @Nullable String missed, @Nullable String searched) {
            this(notice, missed, searched, null, null);
        }
    }

    QueuePage page(Actor.Agent agent, QueueQuery query, Told told, Words w) {
        LocalDate today = acting.today();
        return page(agent, query, reading.page(agent, query, today), today, told, w);
    }

    private QueuePage page(
            Actor.Agent agent,
            QueueQuery query,
            QueueReading.Read read,
            LocalDate today,
            Told told,
            Words w) {
        QueueRows.Slice slice = read.slice();
        return new QueuePage(
                roster.body(agent.home()).in(w.lang()),
                w.dateLong(today),
                tabs(query, read.counts(), w),
                kept(query),
                people(w),
                query.who().code(),
                states(w),
                query.state() == null ? "" : query.state().code(),
                channels(w),
                query.channel() == null ? "" : query.channel().code(),
                offered(agent, w),
                query.service() == null ? "" : query.service(),
                columns(query, w),
                query.columns(),
                groups.of(query, slice.rows(), today, w),
                sorting(query, QueueOrder.DUE, QueueOrder.DUE_LAST, w),
                query.view() == QueueView.ALL
                        ? sorting(query, QueueOrder.RECEIVED, QueueOrder.RECEIVED_LAST, w)
                        : null,
                w.say(
                        "team.queue.order."
                                + (query.words() == null ? query.order().code() : "found")),
                slice.before() && query.words() == null
                        ? address(query, slice.rows().getFirst(), true, w)
                        : null,
                slice.after() && query.words() == null
                        ? address(query, slice.rows().getLast(), false, w)
                        : null,
                Arrays.stream(ExportFormat.values())
                        .map(
                                format ->
                                        Link.to(
                                                w.say("team.queue.export." + format.code()),
                                                TeamPaths.export(w, format)
                                                        + query.first().address()))
                        .toList(),
                TeamPaths.take(w),
                TeamPaths.batches(w),
                mine(query, read.saved(), told, w),
                query.address(),
                TeamPaths.queue(w),
                query.filtered(),
                query.view() != QueueView.CLOSED,
                told.notice(),
                told.missed(),
                told.undo(),
                told.searched(),
                query.words(),
                slice.after());
    }

    private static List<QueuePage.Tab> tabs(QueueQuery query, Map<String, Long> counts, Words w) {
        return Arrays.stream(QueueView.values())
                .map(
                        view ->
                                new QueuePage.Tab(
                                        Link.to(
                                                        w.say("team.queue.view." + view.code()),
                                                        TeamPaths.queue(w)
                                                                + query.viewing(view).address())
                                                .current(
                                                        query.words() == null
                                                                && view == query.view()),
                                        view.counted()
                                                ? counts.getOrDefault(view.code(), 0L)
                                                : null,
                                        view.tone()))
                .toList();
    }

    /** What the filter form carries along: the view and its order. */
    private static Map<String, String> kept(QueueQuery query) {
        Map<String, String> kept = new LinkedHashMap<>();
        if (query.view() != QueueView.ALL) {
            kept.put("view", query.view().code());
        }
        if (query.order() != QueueOrder.of(query.view(), null)) {
            kept.put("sort", query.order().code());
        }
        return kept;
    }

    private static List<Choice> people(Words w) {
        return List.of(
                Choice.of("all", w.say("team.queue.who.all")),
                Choice.of("me", w.say("team.queue.who.me")),
                Choice.of("nobody", w.say("team.queue.who.nobody")));
    }

    private static List<Choice> states(Words w) {
        List<Choice> choices = new ArrayList<>();
        choices.add(Choice.of("", w.say("team.queue.anyStep")));
        STATES.forEach(s -> choices.add(Choice.of(s.code(), w.say("team.step." + s.code()))));
        return choices;
    }

    private static List<Choice> channels(Words w) {
        List<Choice> choices = new ArrayList<>();
        choices.add(Choice.of("", w.say("team.queue.anyChannel")));
        for (Channel channel : Channel.values()) {
            choices.add(Choice.of(channel.code(), w.say("team.channel." + channel.code())));
        }
        return choices;
    }

    private List<Choice> offered(Actor.Agent agent, Words w) {
        List<Choice> choices = new ArrayList<>();
        choices.add(Choice.of("", w.say("team.queue.anyService")));
        services.of(agent.body(), roster)
                .forEach(s -> choices.add(Choice.of(s.code(), s.name().in(w.lang()))));
        return choices;
    }

    private static List<Choice> columns(QueueQuery query, Words w) {
        return Arrays.stream(QueueColumn.values())
                .map(
                        column ->
                                Choice.of(
                                                column.code(),
                                                w.say("team.queue.column." + column.code()))
                                        .checked(query.columns().contains(column)))
                .toList();
    }

    private static QueuePage.Mine mine(
            QueueQuery query, List<SavedViews.Saved> saved, Told told, Words w) {
        String here = query.first().address();
        return new QueuePage.Mine(
                saved.stream()
                        .map(
                                view ->
                                        new QueuePage.Mine.Kept(
                                                Link.to(
                                                                view.name(),
                                                                TeamPaths.queue(w)
                                                                        + view.query().address())
                                                        .current(
                                                                query.words() == null
                                                                        && view.query()
                                                                                .address()
                                                                                .equals(here)),
                                                TeamPaths.unsave(w, view.id())))
                        .toList(),
                TeamPaths.saved(w),
                SavedViews.LONGEST_NAME,
                told.unsaved());
    }

    private static QueuePage.Sorting sorting(
            QueueQuery query, QueueOrder up, QueueOrder down, Words w) {
        boolean there = query.order() == up || query.order() == down;
        QueueOrder next = query.order() == up ? down : up;
        return new QueuePage.Sorting(
                TeamPaths.queue(w) + query.ordered(next).address(),
                there ? query.order().ascending() ? "ascending" : "descending" : null);
    }

    private static String address(QueueQuery query, QueueRow row, boolean back, Words w) {
        return TeamPaths.queue(w)
                + query.from(QueueQuery.Place.of(row, query.order()), back).address();
    }
}
