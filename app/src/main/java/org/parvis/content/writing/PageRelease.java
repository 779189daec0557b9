package org.parvis.content.writing;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.parvis.content.EditedPages;
import org.parvis.content.PageKey;
import org.parvis.content.PageStep;
import org.parvis.content.PageStep.Kind;
import org.parvis.content.PageTable;
import org.parvis.content.PageVersion;
import org.parvis.content.writing.PageLife.State;
import org.parvis.kernel.Actor;
import org.parvis.kernel.Refusal;
import org.parvis.organizations.MemberScene;
import org.parvis.platform.Scenes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The way of a version to everybody, step by step; each gives every reason why it is not taken, and
 * none when it is.
 */
@Component
class PageRelease {
    private final PageTable table;
    private final PageLives lives;
    private final PageWriting writing;
    private final PageChecks checks;
    private final Authors authors;
    private final EditedPages edited;
    private final Scenes scenes;
    private final InstantSource clock;

    PageRelease(
            PageTable table,
            PageLives lives,
            PageWriting writing,
            PageChecks checks,
            Authors authors,
            EditedPages edited,
            Scenes scenes,
            InstantSource clock) {
        this.table = table;
        this.lives = lives;
        this.writing = writing;
        this.checks = checks;
        this.authors = authors;
        this.edited = edited;
        this.scenes = scenes;
        this.clock = clock;
    }

    /**
     * A version as whoever acts had it before them.
     *
     * @param number of the newest version that they saw: if there is another now, nothing is done
     */
    record Seen(PageKey key, int number) {}

    /** Asks for somebody to read it, perhaps until a moment. */
    List<Refusal> submit(Actor.Agent by, Seen seen, @Nullable Instant due) {
        return authors.writes(by)
                ? step(by, seen, Set.of(State.DRAFT), Kind.SUBMITTED, "", due)
                : refused("not-yours");
    }

    /** Gives it back to its author, with what to change. */
    List<Refusal> sendBack(Actor.Agent by, Seen seen, String words) {
        if (words.isBlank()) {
            return refused("say-what");
        }
        return authors.publishes(by)
                ? step(by, seen, Set.of(State.REVIEW), Kind.SENT_BACK, words, null)
                : refused("not-yours");
    }

    /** Takes it back before it is public. */
    List<Refusal> withdraw(Actor.Agent by, Seen seen) {
        return authors.enters(by)
                ? step(by, seen, Set.of(State.REVIEW, State.SCHEDULED), Kind.WITHDRAWN, "", null)
                : refused("not-yours");
    }

    /** Publishes it, now or at that moment. */
    List<Refusal> publish(Actor.Agent by, Seen seen, @Nullable Instant when) {
        if (!authors.publishes(by)) {
            return refused("not-yours");
        }
        if (when != null && !when.isAfter(clock.instant())) {
            return refused("past");
        }
        return told(
                in(
                        by,
                        seen,
                        Set.of(State.REVIEW, State.SCHEDULED),
                        (sql, life) -> release(sql, life, when)),
                when == null);
    }

    /** In the scene of the member who acts. */
    private List<Refusal> release(JdbcClient sql, PageLife life, @Nullable Instant when) {
        PageVersion version = life.versions().getFirst();
        List<Refusal> missing = checks.missing(sql, version);
        if (!missing.isEmpty()) {
            return missing;
        }
        boolean released = table.release(sql, life.key(), version.number(), when, clock.instant());
        return released
                ? List.of()
                : refused(life.key().section().takesTwo() ? "two-people" : "moved");
    }

    /** Takes a page away; where it stood people find what takes its place, or that it is gone. */
    List<Refusal> archive(Actor.Agent by, Seen seen, String successor) {
        if (!authors.publishes(by)) {
            return refused("not-yours");
        }
        PageKey next = PageKey.of(successor).orElse(null);
        if (next == null && !successor.isBlank()) {
            return List.of(Refusal.of("pages.check.successor", successor));
        }
        Refusal why = checks.successor(seen.key(), next);
        if (why != null) {
            return List.of(why);
        }
        String words = next == null ? "" : next.toString();
        return told(step(by, seen, Set.of(State.PUBLISHED), Kind.ARCHIVED, words, null), true);
    }

    /** Everybody hears of what is public now. */
    private List<Refusal> told(List<Refusal> refused, boolean now) {
        if (refused.isEmpty() && now) {
            edited.changed();
        }
        return refused;
    }

    private List<Refusal> step(
            Actor.Agent by,
            Seen seen,
            Set<State> from,
            Kind kind,
            String words,
            @Nullable Instant due) {
        return in(
                by,
                seen,
                from,
                (sql, life) -> {
                    writing.keep(sql, life);
                    Instant now = clock.instant();
                    PageStep step = new PageStep(life.number(), kind, by.member(), words, due, now);
                    table.step(sql, life.key(), life.home(), step);
                    return List.of();
                });
    }

    /** What is done with a page, in a transaction that has it alone. */
    private interface Act {
        /** In the scene of the member who acts. */
        List<Refusal> on(JdbcClient sql, PageLife life);
    }

    private List<Refusal> in(Actor.Agent by, Seen seen, Set<State> from, Act act) {
        Function<JdbcClient, List<Refusal>> work =
                sql -> {
                    PageTable.alone(sql, seen.key());
                    PageLife life = lives.find(sql, by.home(), seen.key()).orElse(null);
                    if (life == null) {
                        return refused("gone");
                    }
                    boolean same = life.number() == seen.number() && from.contains(life.state());
                    return same ? act.on(sql, life) : refused("moved");
                };
        return scenes.in(MemberScene.of(by), work);
    }

    private static List<Refusal> refused(String why) {
        return List.of(Refusal.of("pages.refused." + why));
    }
}
