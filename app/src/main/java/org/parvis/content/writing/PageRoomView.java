package org.parvis.content.writing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parvis.content.ContentText;
import org.parvis.content.Listed;
import org.parvis.content.PageStep;
import org.parvis.content.Pages;
import org.parvis.content.writing.PageLife.State;
import org.parvis.ds.FieldError;
import org.parvis.ds.Link;
import org.parvis.ds.Status;
import org.parvis.ds.SummaryRow;
import org.parvis.ds.Task;
import org.parvis.ds.Tone;
import org.parvis.ds.Words;
import org.parvis.kernel.Actor;
import org.parvis.kernel.Refusal;
import org.parvis.platform.Page;
import org.springframework.stereotype.Component;

/** Lays out one page of the room. */
@Component
class PageRoomView {
    private static final int REFUSED = 422;

    private final Pages pages;
    private final PageTurns words;
    private final PageHistory history;
    private final PageChecks checks;
    private final PageAdvice advice;
    private final Listed services;
    private final Authors authors;
    private final PageWriting writing;

    PageRoomView(
            Pages pages,
            PageTurns words,
            PageHistory history,
            PageChecks checks,
            PageAdvice advice,
            Listed services,
            Authors authors,
            PageWriting writing) {
        this.pages = pages;
        this.words = words;
        this.history = history;
        this.checks = checks;
        this.advice = advice;
        this.services = services;
        this.authors = authors;
        this.writing = writing;
    }

    /** What is told above the page: what was done, or why it was not. */
    record Told(@Nullable String notice, List<FieldError> errors, RoomPage.Typed typed) {
        static Told of(@Nullable String notice) {
            return new Told(notice, List.of(), RoomPage.Typed.NOTHING);
        }
    }

    Page page(PageLife life, Actor.Agent agent, Told told, Words w) {
        String lang = w.lang();
        List<Refusal> missing = checks.missing(agent, life.versions().getFirst());
        RoomPage room =
                new RoomPage(
                        words.title(life, lang),
                        PagePaths.home(lang),
                        PagePaths.page(life.key(), lang),
                        life.number(),
                        words.state(life, w),
                        words.turn(life, agent, w),
                        said(life),
                        words.marks(life, w),
                        ways(life, agent, lang),
                        missing.stream().map(why -> w.say(why.key(), why.arguments())).toList(),
                        tasks(life, w),
                        history.versions(life, w),
                        history.steps(life, w),
                        facts(life, w),
                        used(life, w),
                        told.notice(),
                        told.errors(),
                        told.typed());
        return Page.of("content/writing/room", room)
                .title(room.title())
                .nav("pages")
                .inTeam()
                .alternate(PagePaths.page(life.key(), lang.equals("fr") ? "en" : "fr"))
                .status(told.errors().isEmpty() ? 200 : REFUSED);
    }

    private static @Nullable String said(PageLife life) {
        return life.last()
                .filter(step -> step.kind() == PageStep.Kind.SENT_BACK)
                .filter(step -> step.number() == life.number())
                .map(PageStep::words)
                .orElse(null);
    }

    private RoomPage.Ways ways(PageLife life, Actor.Agent agent, String lang) {
        State state = life.state();
        int newest = life.number();
        int shown = life.shown();
        boolean writes = authors.writes(agent) && state != State.SCHEDULED;
        boolean waits = state == State.REVIEW || state == State.SCHEDULED;
        boolean standing = state == State.PUBLISHED;
        return new RoomPage.Ways(
                writes ? PagePaths.text(life.key(), lang) : null,
                writes ? PagePaths.pictures(life.key(), lang) : null,
                standing ? null : PagePaths.preview(life.key(), newest, lang),
                shown > 0 && shown != newest
                        ? PagePaths.comparison(life.key(), shown, newest, lang)
                        : null,
                writes && state == State.DRAFT,
                waits && words.mayPublish(agent, life),
                state == State.REVIEW && authors.publishes(agent),
                waits,
                standing && authors.publishes(agent),
                writes && writing.otherInFolder(life).isPresent(),
                pages.find(life.key(), lang).map(ContentText::address).orElse(null));
    }

    private List<Task> tasks(PageLife life, Words w) {
        int many = advice.of(life.versions().getFirst()).size();
        String title = w.say("pages.task.language");
        Task language =
                many == 0
                        ? Task.closed(title, w.say("pages.task.plain"))
                        : Task.open(
                                title,
                                PagePaths.advice(life.key(), life.number(), w.lang()),
                                Status.of(w.say("pages.task.advice", many), Tone.INFO));
        return List.of(language, english(life, w));
    }

    private static Task english(PageLife life, Words w) {
        String title = w.say("pages.task.english");
        if (life.withoutEnglish()) {
            return Task.closed(title, w.say("pages.mark.english"));
        }
        String when = life.changed("en").map(at -> w.dateTime(at)).orElse("");
        return life.englishBehind()
                ? Task.closed(title, w.say("pages.task.behind", when))
                : Task.closed(title, w.say("pages.task.level", when));
    }

    private List<SummaryRow> facts(PageLife life, Words w) {
        ContentText text = words.french(life);
        List<SummaryRow> rows = new ArrayList<>();
        rows.add(SummaryRow.of(w.say("pages.field.owner"), text.owner()));
        rows.add(SummaryRow.of(w.say("pages.field.reviewed"), w.date(text.reviewed())));
        Optional.ofNullable(text.reviewBy())
                .ifPresent(
                        day ->
                                rows.add(
                                        SummaryRow.of(
                                                w.say("pages.field.review-by"), w.date(day))));
        Optional.ofNullable(text.ending().expires())
                .ifPresent(
                        day -> rows.add(SummaryRow.of(w.say("pages.field.expires"), w.date(day))));
        Optional.ofNullable(text.ending().successor())
                .ifPresent(
                        next ->
                                rows.add(
                                        SummaryRow.of(
                                                w.say("pages.field.successor"), next.toString())));
        rows.add(SummaryRow.of(w.say("pages.fact.file"), life.key().toString()));
        return rows;
    }

    /** Pages and services that lead to it. */
    private List<Link> used(PageLife life, Words w) {
        List<Link> used = new ArrayList<>();
        for (String lang : List.of("fr", "en")) {
            pages.find(life.key(), lang)
                    .map(ContentText::address)
                    .ifPresent(
                            address -> {
                                pages.in(lang).stream()
                                        .filter(page -> leads(page, address))
                                        .forEach(
                                                page ->
                                                        used.add(
                                                                Link.to(
                                                                        page.title(),
                                                                        page.address())));
                                used.addAll(services.leadingTo(address, w));
                            });
        }
        return used.stream().distinct().toList();
    }

    private static boolean leads(ContentText page, String address) {
        return page.html().contains("href=\"" + address + "\"")
                || page.html().contains("href=\"" + address + "#")
                || page.html().contains("href=\"" + address + "?");
    }
}
