package org.parvis.disputes;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.parvis.cases.spi.ActKind;
import org.parvis.cases.spi.AnswerMove;
import org.parvis.cases.spi.Author;
import org.parvis.cases.spi.FileEnclosures;
import org.parvis.cases.spi.Payload;
import org.parvis.cases.spi.State;
import org.parvis.cases.spi.TermMove;

/**
 * What happens in a dispute. What is said at the table is for those who sit there, never for the
 * body.
 */
public sealed interface DisputeAct extends Payload {
    /** The days that a merchant has to answer. */
    String TERM = "disputes.answer";

    /** Where the sides may still talk of terms. */
    Set<State> OPEN = Set.of(State.RECEIVED, State.IN_REVIEW, State.WAITING_PERSON, State.DEEMED);

    /** Where what was accepted waits to be signed. */
    State SIGNING = State.WAITING_THIRD_PARTY;

    /** A merchant who moves has answered. */
    private static List<TermMove> answers(By by) {
        return by.side() == Side.MERCHANT
                ? List.of(new TermMove.Ends(by.party(), TERM))
                : List.of();
    }

    /** The claim is before the merchant; what the body has to answer stands still. */
    record Opened(Claim claim, Instant at) implements DisputeAct {
        static final ActKind<Opened> KIND =
                ActKind.named("disputes.opened", Opened.class)
                        .by(Author.PROGRAM)
                        .shared("claim at")
                        .stays(State.UNANSWERED)
                        .answer(act -> AnswerMove.STOPS)
                        .registered();
    }

    /** The merchant was asked to come, and has days to answer. */
    record Invited(int party, String regime, int days, LocalDate until) implements DisputeAct {
        static final ActKind<Invited> KIND =
                ActKind.named("disputes.invited", Invited.class)
                        .by(Author.PROGRAM)
                        .shared("party regime days until")
                        .stays(State.UNANSWERED)
                        .terms(
                                act ->
                                        List.of(
                                                new TermMove.Starts(
                                                        act.party, TERM, act.regime, act.days)))
                        .toPerson((act, t) -> t.say("disputes.until", t.dateLong(act.until)))
                        .toTeam((act, t) -> t.say("disputes.until", t.dateLong(act.until)))
                        .registered();
    }

    /** The merchant opened the claim for the first time. */
    record Seen(int party, Instant at) implements DisputeAct {
        static final ActKind<Seen> KIND =
                ActKind.named("disputes.seen", Seen.class)
                        .by(Author.PARTY)
                        .shared("party at")
                        .stays(State.ANY)
                        .registered();
    }

    /** The days to answer ended in silence. */
    record Silent(int party, LocalDate day) implements DisputeAct {
        static final ActKind<Silent> KIND =
                ActKind.named("disputes.silent", Silent.class)
                        .by(Author.LAW)
                        .shared("party day")
                        .stays(State.UNANSWERED)
                        .toPerson((act, t) -> t.say("disputes.until", t.dateLong(act.day)))
                        .toTeam((act, t) -> t.say("disputes.until", t.dateLong(act.day)))
                        .registered();
    }

    /** The merchant does not take part. */
    record Declined(By by, String why, Instant at) implements DisputeAct {
        static final ActKind<Declined> KIND =
                ActKind.named("disputes.declined", Declined.class)
                        .by(Author.PARTY)
                        .shared("by why at")
                        .leads(OPEN, State.CLOSED)
                        .toPerson((act, t) -> act.why)
                        .toTeam((act, t) -> act.why)
                        .registered();
    }

    /**
     * A package of terms, to take or to leave whole until a day.
     *
     * @param papers that come with it
     */
    record Offered(
            UUID id,
            By by,
            List<Promise> terms,
            List<FileEnclosures.Enclosure> papers,
            LocalDate until,
            Instant at)
            implements DisputeAct {
        static final ActKind<Offered> KIND =
                ActKind.named("disputes.offered", Offered.class)
                        .by(Author.PERSON, Author.PARTY)
                        .inside(act -> TableAudiences.table())
                        .leads(State.RECEIVED, State.IN_REVIEW)
                        .stays(State.IN_REVIEW, State.WAITING_PERSON, State.DEEMED)
                        .terms(act -> answers(act.by))
                        .registered();

        /** Whether both are one package that stands as long: sent twice, by whomever of a side. */
        boolean saysTheSame(Offered other) {
            return by.side() == other.by.side()
                    && terms.equals(other.terms)
                    && ActReading.contents(papers).equals(ActReading.contents(other.papers))
                    && until.equals(other.until);
        }

        /** What is paid back, in cents; none where the offer has no money. */
        public Optional<Long> sum() {
            return terms.stream()
                    .flatMap(promise -> Optional.ofNullable(promise.cents()).stream())
                    .findFirst();
        }
    }

    /** One of the sides puts papers before all: what proves the claim, or what answers it. */
    record Attached(By by, List<FileEnclosures.Enclosure> papers, Instant at)
            implements DisputeAct {
        static final ActKind<Attached> KIND =
                ActKind.named("disputes.attached", Attached.class)
                        .by(Author.PERSON, Author.PARTY)
                        .inside(act -> TableAudiences.table())
                        .stays(State.UNANSWERED)
                        .registered();
    }

    /** One package is taken whole, and nothing else is talked of: once in a dispute at a time. */
    record Accepted(UUID offer, By by, List<Promise> terms, Instant at) implements DisputeAct {
        static final ActKind<Accepted> KIND =
                ActKind.named("disputes.accepted", Accepted.class)
                        .by(Author.PERSON, Author.PARTY)
                        .inside(act -> TableAudiences.table())
                        .leads(Set.of(State.IN_REVIEW, State.WAITING_PERSON, State.DEEMED), SIGNING)
                        .terms(act -> answers(act.by))
                        .registered();
    }

    /** One of the sides signs what was accepted. */
    record Signed(By by, String name, UUID offer, Instant at) implements DisputeAct {
        static final ActKind<Signed> KIND =
                ActKind.named("disputes.signed", Signed.class)
                        .by(Author.PERSON, Author.PARTY)
                        .shared("by name offer at")
                        .stays(SIGNING)
                        .registered();
    }

    /** One of the sides does not sign: both are at the table again. */
    record Unsigned(By by, String why, Instant at) implements DisputeAct {
        static final ActKind<Unsigned> KIND =
                ActKind.named("disputes.unsigned", Unsigned.class)
                        .by(Author.PERSON, Author.PARTY)
                        .inside(act -> TableAudiences.table())
                        .leads(SIGNING, State.IN_REVIEW)
                        .registered();
    }

    /**
     * Both signed: what they promised holds, and the document that says it is kept.
     *
     * @param digest of the sealed document
     */
    record Agreed(LocalDate on, String digest) implements DisputeAct {
        static final ActKind<Agreed> KIND =
                ActKind.named("disputes.agreed", Agreed.class)
                        .by(Author.PROGRAM)
                        .shared("on digest")
                        .leads(SIGNING, State.CLOSED)
                        .toPerson((act, t) -> t.dateLong(act.on))
                        .toTeam((act, t) -> t.dateLong(act.on))
                        .registered();
    }

    /** One of the sides asks for time before it signs: once in a dispute. */
    record Slowed(By by, Instant at) implements DisputeAct {
        static final ActKind<Slowed> KIND =
                ActKind.named("disputes.slowed", Slowed.class)
                        .by(Author.PERSON, Author.PARTY)
                        .inside(act -> TableAudiences.table())
                        .stays(SIGNING)
                        .registered();
    }

    /** The time to think before signing is over: each may sign. */
    record Thought(Instant at) implements DisputeAct {
        static final ActKind<Thought> KIND =
                ActKind.named("disputes.thought", Thought.class)
                        .by(Author.PROGRAM)
                        .shared("at")
                        .stays(SIGNING)
                        .registered();
    }

    /** Somebody speaks to all who sit at the table. */
    record Spoken(By by, String text, Instant at) implements DisputeAct {
        static final ActKind<Spoken> KIND =
                ActKind.named("disputes.spoken", Spoken.class)
                        .by(Author.PERSON, Author.PARTY)
                        .inside(act -> TableAudiences.table())
                        .stays(State.ANY)
                        .registered();
    }

    /**
     * One side and the mediator speak in private.
     *
     * @param room of the side whose it is, whoever speaks there
     * @param mediator the party of the one mediator who hears it
     * @param hears the party of whom the side trusts with it too; 0 where there is nobody
     */
    record Confided(Side room, int mediator, int hears, By by, String text, Instant at)
            implements DisputeAct {
        static final ActKind<Confided> KIND =
                ActKind.named("disputes.confided", Confided.class)
                        .by(Author.PERSON, Author.PARTY)
                        .inside(act -> TableAudiences.room(act.room, act.mediator, act.hears))
                        .stays(State.UNANSWERED)
                        .registered();
    }

    /** One of the sides asks for a mediator. */
    record MediationAsked(By by, Instant at) implements DisputeAct {
        static final ActKind<MediationAsked> KIND =
                ActKind.named("disputes.mediation-asked", MediationAsked.class)
                        .by(Author.PERSON, Author.PARTY)
                        .shared("by at")
                        .stays(OPEN)
                        .registered();
    }

    /** Another of the firm than who was invited moved for it: it has answered. */
    record Answered(int party, Instant at) implements DisputeAct {
        static final ActKind<Answered> KIND =
                ActKind.named("disputes.answered", Answered.class)
                        .by(Author.PROGRAM)
                        .shared("party at")
                        .stays(State.UNANSWERED)
                        .terms(act -> List.of(new TermMove.Ends(act.party, TERM)))
                        .registered();
    }

    /** It ends with its file, which was closed by none of these: withdrawn, or by the body. */
    record FileClosed(LocalDate on) implements DisputeAct {
        static final ActKind<FileClosed> KIND =
                ActKind.named("disputes.file-closed", FileClosed.class)
                        .by(Author.PROGRAM)
                        .shared("on")
                        .stays(State.DECIDED, State.WITHDRAWN, State.CLOSED)
                        .toPerson((act, t) -> t.dateLong(act.on))
                        .toTeam((act, t) -> t.dateLong(act.on))
                        .registered();
    }

    /** It ends without an agreement, and nobody is told by whom: both sides were apart. */
    record Stopped(Instant at) implements DisputeAct {
        static final ActKind<Stopped> KIND =
                ActKind.named("disputes.stopped", Stopped.class)
                        .by(Author.PROGRAM)
                        .shared("at")
                        .leads(State.UNANSWERED, State.CLOSED)
                        .registered();
    }

    /** It ends without an agreement. */
    record Ended(By by, String why, Instant at) implements DisputeAct {
        static final ActKind<Ended> KIND =
                ActKind.named("disputes.ended", Ended.class)
                        .by(Author.PERSON, Author.PARTY)
                        .shared("by why at")
                        .leads(State.UNANSWERED, State.CLOSED)
                        .toPerson((act, t) -> act.why)
                        .toTeam((act, t) -> act.why)
                        .registered();
    }
}
