package org.parvis.participation.ballots;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.FieldError;
import org.parvis.ds.Words;
import org.parvis.participation.Consultation;
import org.parvis.participation.Tool;

/**
 * Where somebody asks for their token.
 *
 * @param key as a script reads it, with which it blinds and verifies
 * @param message what every token of this vote signs of
 * @param place under which a browser keeps what it blinded until it has the signature: of this vote
 *     and this account, so that whoever signs in next in the same tab asks for a token of their own
 * @param state how far they are
 */
record TokenView(Words w, Consultation of, String key, String message, String place, State state) {
    /** How far somebody is. */
    sealed interface State {
        /** They may ask; without a script everything follows from the seed. */
        record Asking(String seed) implements State {}

        /** They asked before: the browser that asked may finish, nobody else. */
        record Given(@Nullable String told) implements State {}

        /** Here it is, as the program made it. */
        record Made(String token) implements State {}

        /** Here is the blind signature, from which their browser makes it. */
        record Signed(String signature) implements State {}

        /** They may not ask now. */
        record Closed(String told) implements State {}
    }

    String name() {
        return w.typeset(of.name().in(w.lang()));
    }

    String until() {
        return of.last(Tool.BALLOT).map(w::date).orElse("");
    }

    /** Why they may not ask; nothing where they may. */
    @Nullable String closed() {
        return state instanceof State.Closed(String told) ? told : null;
    }

    @Nullable String seed() {
        return state instanceof State.Asking(String seed) ? seed : null;
    }

    boolean given() {
        return state instanceof State.Given;
    }

    @Nullable String made() {
        return state instanceof State.Made(String token) ? token : null;
    }

    @Nullable String signature() {
        return state instanceof State.Signed(String signature) ? signature : null;
    }

    List<FieldError> errors() {
        return state instanceof State.Given(String told) && told != null
                ? List.of(new FieldError(null, told))
                : List.of();
    }

    /** Why nobody asks now. */
    static String closed(Consultation of, LocalDate today, Words w) {
        return of.first(Tool.BALLOT).filter(first -> first.isAfter(today)).isPresent()
                ? w.say(
                        "participation.ballots.from",
                        of.first(Tool.BALLOT).map(w::date).orElse(""),
                        of.last(Tool.BALLOT).map(w::date).orElse(""))
                : w.say("participation.ballots.refused.over");
    }
}
