package org.parvis.content.writing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.content.ContentText;
import org.parvis.content.PageReader;
import org.parvis.content.PageStep;
import org.parvis.content.PageVersion;
import org.parvis.content.Pages;
import org.parvis.content.writing.PageLife.State;
import org.parvis.ds.Status;
import org.parvis.ds.Tone;
import org.parvis.ds.Words;
import org.parvis.kernel.Actor;
import org.springframework.stereotype.Component;

/** Says in words where a page stands: whose turn it is, what to do, and by when. */
@Component
class PageTurns {
    private static final int SOON = 60;

    private final Authors authors;
    private final PageReader reading;
    private final Pages pages;
    private final ZoneId zone;

    PageTurns(Authors authors, PageReader reading, Pages pages, ZoneId zone) {
        this.authors = authors;
        this.reading = reading;
        this.pages = pages;
        this.zone = zone;
    }

    /** Whose turn it is. */
    record Turn(boolean mine, String text) {}

    LocalDate today() {
        return pages.today();
    }

    LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, zone);
    }

    /** The beginning of a day, where the law counts it. */
    Instant begins(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    Status state(PageLife life, Words w) {
        String text = w.say("pages.state." + life.state().word());
        return Status.of(
                text,
                switch (life.state()) {
                    case DRAFT, ARCHIVED -> Tone.NEUTRAL;
                    case REVIEW -> Tone.WAIT;
                    case SCHEDULED -> Tone.INFO;
                    case PUBLISHED -> Tone.GOOD;
                });
    }

    /** Whether somebody may publish what waits: never their own words where two people must. */
    boolean mayPublish(Actor.Agent agent, PageLife life) {
        PageVersion newest = life.versions().getFirst();
        boolean own =
                agent.member().equals(newest.savedBy())
                        || life.last()
                                .filter(step -> step.number() == newest.number())
                                .filter(step -> agent.member().equals(step.member()))
                                .isPresent();
        return authors.publishes(agent) && !(life.key().section().takesTwo() && own);
    }

    Turn turn(PageLife life, Actor.Agent agent, Words w) {
        Instant due = life.last().map(PageStep::due).orElse(null);
        boolean mine =
                life.state() == State.REVIEW ? mayPublish(agent, life) : authors.writes(agent);
        String whose = mine ? ".mine" : ".other";
        return switch (life.state()) {
            case DRAFT -> new Turn(mine, w.say("pages.turn.draft" + whose, life.number()));
            case REVIEW ->
                    new Turn(
                            mine,
                            due == null
                                    ? w.say("pages.turn.review" + whose, life.number())
                                    : w.say(
                                            "pages.turn.reviewBy" + whose,
                                            life.number(),
                                            w.date(day(due))));
            case SCHEDULED ->
                    new Turn(
                            false,
                            w.say(
                                    "pages.turn.scheduled",
                                    life.number(),
                                    due == null ? "" : w.date(day(due))));
            case PUBLISHED -> published(life, mine, w);
            case ARCHIVED -> new Turn(false, w.say("pages.turn.archived"));
        };
    }

    private Turn published(PageLife life, boolean mine, Words w) {
        ContentText text = french(life);
        LocalDate by = text.reviewBy();
        boolean late = text.stale(today());
        return by == null
                ? new Turn(false, w.say("pages.turn.published"))
                : new Turn(
                        mine && late,
                        w.say(
                                late
                                        ? "pages.turn.late" + (mine ? ".mine" : ".other")
                                        : "pages.turn.reread",
                                w.date(by)));
    }

    /** The newest text in French. */
    ContentText french(PageLife life) {
        return reading.text(life.versions().getFirst(), "fr").orElseThrow();
    }

    String title(PageLife life, String lang) {
        PageVersion newest = life.versions().getFirst();
        Optional<ContentText> text = reading.text(newest, lang);
        return text.orElseGet(() -> french(life)).title();
    }

    /** What should be looked at, in few words. */
    List<Status> marks(PageLife life, Words w) {
        ContentText text = french(life);
        List<Status> marks = new ArrayList<>();
        if (life.withoutEnglish()) {
            marks.add(Status.of(w.say("pages.mark.english"), Tone.WARN));
        } else if (life.englishBehind()) {
            marks.add(Status.of(w.say("pages.mark.behind"), Tone.WARN));
        }
        if (stale(life)) {
            marks.add(Status.of(w.say("pages.mark.stale"), Tone.BAD));
        }
        LocalDate expires = text.ending().expires();
        if (expiring(life) && expires != null) {
            String key = text.ending().over(today()) ? "pages.mark.over" : "pages.mark.expiring";
            marks.add(Status.of(w.say(key, w.date(expires)), Tone.WARN));
        }
        return marks;
    }

    /** Whether a page that stands should have been read again by now. */
    boolean stale(PageLife life) {
        return life.state() != State.ARCHIVED && french(life).stale(today());
    }

    /** Whether its last day is near, or over. */
    boolean expiring(PageLife life) {
        LocalDate expires = french(life).ending().expires();
        return life.state() != State.ARCHIVED
                && expires != null
                && expires.isBefore(today().plusDays(SOON));
    }

    String who(@Nullable PageVersion version, Words w) {
        UUID by = version == null ? null : version.savedBy();
        return by == null ? w.say("pages.by.folder") : authors.name(by);
    }
}
