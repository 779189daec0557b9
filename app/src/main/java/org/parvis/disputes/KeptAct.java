package org.parvis.disputes;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.parvis.cases.spi.ActKind;
import org.parvis.cases.spi.Author;
import org.parvis.cases.spi.Payload;
import org.parvis.cases.spi.State;

/** What happens after a dispute: whether what was promised is kept, and what ends with it. */
public sealed interface KeptAct extends Payload {
    /** What a side says of an obligation. */
    enum How {
        KEPT,
        PART,
        NOT;

        /** As in forms and message keys. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<How> of(String code) {
            return Stream.of(values()).filter(how -> how.code().equals(code)).findFirst();
        }
    }

    /**
     * One of the sides says whether an obligation was kept; their latest word counts.
     *
     * @param number which of the agreement, from 1
     */
    record Word(int number, By by, How how, Instant at) implements KeptAct {
        static final ActKind<Word> KIND =
                ActKind.named("disputes.word", Word.class)
                        .by(Author.PERSON, Author.PARTY)
                        .inside(act -> TableAudiences.table())
                        .stays(State.CLOSED)
                        .registered();
    }

    /** How well the way suited a side in which the dispute was settled here. */
    enum Suited {
        YES,
        RATHER,
        LITTLE,
        NO;

        /** As in forms and message keys. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Suited> of(String code) {
            return Stream.of(values()).filter(how -> how.code().equals(code)).findFirst();
        }

        /** Whether it rather did. */
        public boolean well() {
            return compareTo(RATHER) <= 0;
        }
    }

    /**
     * One of the sides says, once it is over, how well the way suited it: the first word of a side
     * counts, in figures alone. Nobody but that side reads it.
     */
    record Rated(By by, Suited how, Instant at) implements KeptAct {
        static final ActKind<Rated> KIND =
                ActKind.named("disputes.rated", Rated.class)
                        .by(Author.PERSON, Author.PARTY)
                        .inside(act -> TableAudiences.of(act.by.side()))
                        .stays(State.DECIDED, State.WITHDRAWN, State.CLOSED)
                        .registered();

        /** How well it suited a side, as it said first; nothing while it said nothing. */
        public static Optional<Suited> of(Dispute dispute, Side side) {
            return dispute.all(Rated.class)
                    .filter(it -> it.by.side() == side)
                    .map(Rated::how)
                    .findFirst();
        }
    }

    /** The days in which both could still write to each other are over. */
    record TalkClosed(LocalDate on) implements KeptAct {
        static final ActKind<TalkClosed> KIND =
                ActKind.named("disputes.talk-closed", TalkClosed.class)
                        .by(Author.PROGRAM)
                        .shared("on")
                        .stays(State.ANY)
                        .toPerson((act, t) -> t.dateLong(act.on))
                        .toTeam((act, t) -> t.dateLong(act.on))
                        .registered();
    }

    /**
     * What was said in private with the mediator was destroyed when the mediation ended.
     *
     * @param mediator the party of who heard it
     * @param messages how many there were
     * @param rule under which, by its name in the words of the module
     */
    record TalkDestroyed(int mediator, int messages, String rule, Instant at) implements KeptAct {
        /** All of it, when the mediation ends, however it ends. */
        public static final String AT_THE_END = "at-the-end";

        /** That of one who recused themselves, at once. */
        public static final String RECUSED = "recused";

        static final ActKind<TalkDestroyed> KIND =
                ActKind.named("disputes.talk-destroyed", TalkDestroyed.class)
                        .by(Author.PROGRAM)
                        .shared("mediator messages rule at")
                        .stays(State.ANY)
                        .toPerson((act, t) -> t.say("disputes.destroyed.many", act.messages))
                        .toTeam((act, t) -> t.say("disputes.destroyed.many", act.messages))
                        .registered();
    }
}
