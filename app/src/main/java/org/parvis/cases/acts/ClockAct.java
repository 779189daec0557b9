package org.parvis.cases.acts;

import static org.parvis.cases.spi.Author.LAW;
import static org.parvis.cases.spi.Author.MEMBER;
import static org.parvis.cases.spi.Author.PROGRAM;
import static org.parvis.cases.spi.State.CLOSED;
import static org.parvis.cases.spi.State.DECIDED;
import static org.parvis.cases.spi.State.DEEMED;
import static org.parvis.cases.spi.State.WITHDRAWN;

import java.time.LocalDate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.parvis.cases.spi.ActKind;
import org.parvis.cases.spi.State;
import org.parvis.cases.spi.Telling;

/** What moves the days of an answer, and what their end does. */
public sealed interface ClockAct extends ActContent {
    /** More time, with the written notice the law asks for. */
    record Extended(
            String by, String term, int days, String ground, String explanation, LocalDate due)
            implements ClockAct {
        static final ActKind<Extended> KIND =
                ActKind.named("extended", Extended.class)
                        .by(MEMBER)
                        .notified("by term days ground explanation due")
                        .stays(State.except(DEEMED, DECIDED, WITHDRAWN, CLOSED))
                        .due(Extended::due)
                        .member(Extended::by)
                        .toPerson(
                                (act, t) -> act.said("cases.story.newDate", t.dateLong(act.due), t))
                        .toTeam((act, t) -> act.said("team.story.until", t.date(act.due), t))
                        .registered();

        private String said(String key, String day, Telling t) {
            return t.say(key, day) + " " + explanation;
        }
    }

    /**
     * What the law did by itself at the end of a term; nobody's decision.
     *
     * @param remedyUntil last day to contest it, where the law was sure of it
     */
    record Effected(
            String term,
            LocalDate endedOn,
            String effect,
            String provision,
            @Nullable LocalDate remedyUntil)
            implements ClockAct {
        static final ActKind<Effected> KIND =
                ActKind.named("effected", Effected.class)
                        .by(LAW)
                        .notified("term endedOn effect provision remedyUntil")
                        .leads(State.except(DEEMED, DECIDED, WITHDRAWN, CLOSED), DEEMED)
                        .outcome(act -> "by-effect-of-law")
                        .toPerson((act, t) -> act.said("cases.story", t::dateLong, t))
                        .toTeam((act, t) -> act.said("team.story", t::date, t))
                        .atOnce()
                        .registered();

        /** Where the law is not sure of the last day to contest it, only that it ended. */
        private String said(String story, Function<LocalDate, String> day, Telling t) {
            return remedyUntil == null
                    ? t.say(story + ".effectOnly", day.apply(endedOn))
                    : t.say(story + ".effect", day.apply(endedOn), day.apply(remedyUntil));
        }
    }

    /**
     * A term to which the law attaches no effect ended unanswered: the body is late, and says so.
     */
    record Late(String term, LocalDate endedOn) implements ClockAct {
        static final ActKind<Late> KIND =
                ActKind.named("late", Late.class)
                        .by(LAW)
                        .notified("term endedOn")
                        .stays(State.UNANSWERED)
                        .toPerson((act, t) -> t.say("review.story.late", t.dateLong(act.endedOn)))
                        .toTeam((act, t) -> t.say("review.story.late", t.date(act.endedOn)))
                        .registered();
    }

    /** Days given back because the portal was down. */
    record OutageCounted(String term, String outage, LocalDate on, int days, LocalDate due)
            implements ClockAct {
        static final ActKind<OutageCounted> KIND =
                ActKind.named("outage", OutageCounted.class)
                        .by(PROGRAM)
                        .notified("term outage on days due")
                        .stays(State.ANY)
                        .due(act -> act.term.equals(CaseClocks.OBSERVATIONS) ? null : act.due)
                        .toPerson(
                                (act, t) ->
                                        t.say("review.story.outage", act.days, t.dateLong(act.due)))
                        .toTeam((act, t) -> t.say("review.story.outage", act.days, t.date(act.due)))
                        .registered();
    }

    /** Somebody was reminded that a term ends. */
    record Reminded(String term, LocalDate until) implements ClockAct {
        static final ActKind<Reminded> KIND =
                ActKind.named("reminded", Reminded.class)
                        .by(PROGRAM)
                        .notified("term until")
                        .stays(State.ANY)
                        .toPerson((act, t) -> t.say("review.story.reminded", t.dateLong(act.until)))
                        .toTeam((act, t) -> t.say("review.story.reminded", t.date(act.until)))
                        .registered();
    }
}
