package org.parvis.neighbours;

import java.time.LocalDate;
import org.parvis.cases.spi.ActKind;
import org.parvis.cases.spi.Author;
import org.parvis.cases.spi.Payload;
import org.parvis.cases.spi.State;

/** What this module writes in files. */
public sealed interface NeighbourAct extends Payload {
    /** The neighbours of the place are told, and may comment until that day. */
    record Notified(String by, int neighbours, LocalDate until) implements NeighbourAct {
        static final ActKind<Notified> KIND =
                ActKind.named("neighbours.notified", Notified.class)
                        .by(Author.MEMBER)
                        .notified("by neighbours until")
                        .leads(State.AT_HAND, State.WAITING_THIRD_PARTY)
                        .due(Notified::until)
                        .member(Notified::by)
                        .toPerson(
                                (act, t) ->
                                        t.say(
                                                "neighbours.until",
                                                act.neighbours,
                                                t.date(act.until)))
                        .toTeam(
                                (act, t) ->
                                        t.say(
                                                "neighbours.until",
                                                act.neighbours,
                                                t.date(act.until)))
                        .registered();
    }

    /** One of them says what they think; the remark is for the body alone. */
    record Commented(String name, String text, String remark) implements NeighbourAct {
        static final ActKind<Commented> KIND =
                ActKind.named("neighbours.commented", Commented.class)
                        .by(Author.PROGRAM)
                        .told("name text")
                        .stays(State.UNANSWERED)
                        .toRead()
                        .toPerson((act, t) -> act.name + " – " + act.text)
                        .toTeam((act, t) -> act.name + " – " + act.text + " " + act.remark)
                        .registered();
    }

    /** The body weighs what was said, among its members. */
    record Weighed(String by, String text) implements NeighbourAct {
        static final ActKind<Weighed> KIND =
                ActKind.named("neighbours.weighed", Weighed.class)
                        .by(Author.MEMBER)
                        .withinBody()
                        .leads(State.WAITING_THIRD_PARTY, State.IN_REVIEW)
                        .stays(State.IN_REVIEW)
                        .member(Weighed::by)
                        .toTeam((act, t) -> act.text)
                        .registered();
    }

    /** The person of the file answers what was said. */
    record Replied(String text) implements NeighbourAct {
        static final ActKind<Replied> KIND =
                ActKind.named("neighbours.replied", Replied.class)
                        .by(Author.PERSON)
                        .told("text")
                        .stays(State.UNANSWERED)
                        .toRead()
                        .toPerson((act, t) -> act.text)
                        .toTeam((act, t) -> act.text)
                        .registered();
    }
}
