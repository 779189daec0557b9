package org.parvis.portal;

import org.jspecify.annotations.Nullable;
import org.parvis.ds.Words;
import org.parvis.platform.Page;

/**
 * The waiting room as somebody sees it: their place, how long it will take, and what they may do
 * meanwhile.
 *
 * @param state whether one waits, may go in, or nobody waits
 * @param place how many come in before; nothing while there is no number
 * @param seconds estimate at the pace measured; -1 when there is none yet
 * @param again seconds after which the page looks again
 * @param kept minutes during which the place of somebody who goes away is kept
 * @param here address of what is waited for, without its query
 * @param alone whether the page looks again by itself
 */
record WaitingPage(
        State state,
        @Nullable Long place,
        long seconds,
        int again,
        long kept,
        String here,
        boolean alone) {
    /** What the address says when somebody wants the page to stay still. */
    static final String CALM = "refresh=no";

    private static final int SOONEST = 5;
    private static final int LATEST = 30;
    private static final int SPREAD = 5;
    private static final int UNKNOWN = 10;
    private static final long MINUTE = 60;

    /** Where somebody stands. */
    enum State {
        NOBODY,
        WAITING,
        TURN
    }

    static WaitingPage of(
            Turn.@Nullable Ticket ticket, WaitingRoom room, String here, @Nullable String query) {
        boolean alone = !CALM.equals(query);
        if (ticket == null) {
            return new WaitingPage(
                    State.WAITING, null, -1, UNKNOWN, room.keptMinutes(), here, alone);
        }
        long seconds = room.calls().seconds(ticket.place());
        return new WaitingPage(
                State.WAITING,
                ticket.place(),
                seconds,
                again(seconds, ticket.number()),
                room.keptMinutes(),
                here,
                alone);
    }

    static WaitingPage still(State state, String here) {
        return new WaitingPage(state, 0L, 0, UNKNOWN, 0, here, false);
    }

    /** Sooner when the turn is near; not all at the same second. */
    private static int again(long seconds, long number) {
        long wait = seconds < 0 ? UNKNOWN : Math.clamp(seconds / 4, SOONEST, LATEST);
        return (int) (wait + number % SPREAD);
    }

    Page in(Words w) {
        return Page.of("portal/waiting", this).title(title(w)).nav("services");
    }

    String title(Words w) {
        return switch (state) {
            case NOBODY -> w.say("portal.waiting.nobody.title");
            case TURN -> w.say("portal.waiting.turn.title");
            case WAITING ->
                    place == null
                            ? w.say("portal.waiting.title")
                            : w.say("portal.waiting.title.place", place);
        };
    }

    /** What a screen reader says when it changes. */
    String standing(Words w) {
        return place == null
                ? w.say("portal.waiting.unknown")
                : w.say("portal.waiting.place", place);
    }

    String time(Words w) {
        if (seconds < 0) {
            return w.say("portal.waiting.time.unknown");
        }
        long minutes = (seconds + MINUTE - 1) / MINUTE;
        return minutes <= 1
                ? w.say("portal.waiting.time.soon")
                : minutes < MINUTE
                        ? w.say("portal.waiting.time.minutes", minutes)
                        : w.say("portal.waiting.time.hours", minutes / MINUTE, minutes % MINUTE);
    }

    /** Seconds after which a browser without script asks again; 0 when the page stays still. */
    int refresh() {
        return alone ? again : 0;
    }

    static String address(String lang) {
        return SitePaths.of(lang, "attente", "waiting");
    }

    String services(String lang) {
        return SitePaths.services(lang);
    }

    String contact(String lang) {
        return SitePaths.page(lang, "nous-joindre", "contact");
    }
}
