package org.parvis.neighbours;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.parvis.cases.spi.ActKind;
import org.parvis.cases.spi.Audience;
import org.parvis.cases.spi.Author;
import org.parvis.cases.spi.Payload;
import org.parvis.cases.spi.State;
import org.parvis.cases.spi.TermMove;

/** What this module writes in files. */
public sealed interface NeighbourAct extends Payload {
    /** On which side neighbours stand. */
    String NEIGHBOURS = "N";

    /** How long each of them may comment. */
    String TERM = "neighbours.comment";

    /** On which side those stand who decide. */
    String PANEL = "P";

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

    /** One of them is asked, and has days of their own. */
    record Asked(int number, int days) implements NeighbourAct {
        static final ActKind<Asked> KIND =
                ActKind.named("neighbours.asked", Asked.class)
                        .by(Author.MEMBER, Author.PROGRAM)
                        .inside(act -> Audience.party(act.number))
                        .stays(State.UNANSWERED)
                        .terms(
                                act ->
                                        List.of(
                                                new TermMove.Starts(
                                                        act.number, TERM, "access-act", act.days)))
                        .registered();
    }

    /** One of them answered in their days. */
    record Answered(int number, String text) implements NeighbourAct {
        static final ActKind<Answered> KIND =
                ActKind.named("neighbours.answered", Answered.class)
                        .by(Author.PARTY)
                        .inside(act -> Audience.party(act.number))
                        .stays(State.UNANSWERED)
                        .terms(act -> List.of(new TermMove.Ends(act.number, TERM)))
                        .registered();
    }

    /** One of them said nothing in their days. */
    record Silent(int number, LocalDate day) implements NeighbourAct {
        static final ActKind<Silent> KIND =
                ActKind.named("neighbours.silent", Silent.class)
                        .by(Author.LAW)
                        .inside(act -> Audience.party(act.number))
                        .stays(State.UNANSWERED)
                        .registered();
    }

    /** What one of them said by telephone; what the body thinks of it is for the body alone. */
    record Heard(String name, String text, String remark) implements NeighbourAct {
        static final ActKind<Heard> KIND =
                ActKind.named("neighbours.heard", Heard.class)
                        .by(Author.PROGRAM)
                        .told("name text")
                        .stays(State.UNANSWERED)
                        .toRead()
                        .toPerson((act, t) -> act.name + " – " + act.text)
                        .toTeam((act, t) -> act.name + " – " + act.text + " " + act.remark)
                        .registered();
    }

    /** One of them says what they think, to all. */
    record Commented(String name, String text) implements NeighbourAct {
        static final ActKind<Commented> KIND =
                ActKind.named("neighbours.commented", Commented.class)
                        .by(Author.PARTY)
                        .shared("name text")
                        .stays(State.UNANSWERED)
                        .toRead()
                        .toPerson((act, t) -> act.name + " – " + act.text)
                        .toTeam((act, t) -> act.name + " – " + act.text)
                        .registered();
    }

    /** The same in confidence: the body alone learns it beside whoever says it. */
    record Remarked(int number, String text) implements NeighbourAct {
        static final ActKind<Remarked> KIND =
                ActKind.named("neighbours.remarked", Remarked.class)
                        .by(Author.PARTY)
                        .inside(act -> Audience.party(act.number))
                        .stays(State.UNANSWERED)
                        .toRead()
                        .toTeam((act, t) -> act.text)
                        .registered();
    }

    /** Neighbours talk among themselves and with the body. */
    record Conferred(String text) implements NeighbourAct {
        static final ActKind<Conferred> KIND =
                ActKind.named("neighbours.conferred", Conferred.class)
                        .by(Author.PARTY)
                        .inside(act -> Audience.side(NEIGHBOURS))
                        .stays(State.UNANSWERED)
                        .toTeam((act, t) -> act.text)
                        .registered();
    }

    /** The panel deliberates: its members alone, nobody else of the body. */
    record Deliberated(String text) implements NeighbourAct {
        static final ActKind<Deliberated> KIND =
                ActKind.named("neighbours.deliberated", Deliberated.class)
                        .by(Author.MEMBER)
                        .inside(act -> Audience.side(PANEL).amongMembers())
                        .stays(State.UNANSWERED)
                        .toTeam((act, t) -> act.text)
                        .registered();
    }

    /** One of the panel votes. */
    record Voted(int number, boolean favourable) implements NeighbourAct {
        static final ActKind<Voted> KIND =
                ActKind.named("neighbours.voted", Voted.class)
                        .by(Author.MEMBER)
                        .inside(act -> Audience.side(PANEL).closed())
                        .stays(State.UNANSWERED)
                        .registered();
    }

    /** The panel says something to one of those who stand in the file, and to nobody else. */
    record Confided(int number, String text) implements NeighbourAct {
        static final ActKind<Confided> KIND =
                ActKind.named("neighbours.confided", Confided.class)
                        .by(Author.MEMBER)
                        .inside(
                                act ->
                                        new Audience.Inside(
                                                Set.of(PANEL), Set.of(act.number), false))
                        .stays(State.UNANSWERED)
                        .toPerson((act, t) -> act.text)
                        .toTeam((act, t) -> act.text)
                        .registered();
    }

    /** Nothing is built: there is nothing to answer any more. */
    record Dropped(String why) implements NeighbourAct {
        static final ActKind<Dropped> KIND =
                ActKind.named("neighbours.dropped", Dropped.class)
                        .by(Author.PROGRAM)
                        .told("why")
                        .leads(State.UNANSWERED, State.CLOSED)
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
