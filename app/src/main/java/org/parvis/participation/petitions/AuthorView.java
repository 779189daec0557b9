package org.parvis.participation.petitions;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.FieldError;
import org.parvis.ds.Words;
import org.parvis.participation.ParticipationPaths;
import org.parvis.participation.PetitionTerms;

/**
 * A petition as its author sees it.
 *
 * @param open as everybody reads it; none of one that was never opened
 * @param rule for which it was refused, in words; empty where it was not
 * @param terms of the body; none where it takes no petition any more
 * @param appeal as it was typed and not taken
 */
record AuthorView(
        Words w,
        OwnPetition own,
        @Nullable PetitionView open,
        String body,
        String rule,
        @Nullable PetitionTerms terms,
        String action,
        String appeal,
        List<FieldError> errors) {

    Quoted title() {
        return Quoted.of(own.text().title(), w);
    }

    Quoted ask() {
        return Quoted.of(own.text().ask(), w);
    }

    Quoted why() {
        return Quoted.of(own.text().why(), w);
    }

    /** Whose turn it is: that of its page, once it stands there and does not wait for people. */
    String turn() {
        PetitionView shown = open;
        String key = "participation.petition.own." + own.state();
        return switch (own.state()) {
            case "unconfirmed" ->
                    w.say(key, w.date(own.begunOn().plusDays(BeginningPetitions.YES)));
            case "open" -> shown == null || shown.stage() == Stage.OPEN ? w.say(key) : shown.turn();
            case "waiting", "appealed" -> PetitionView.by(own.readBy(), key, w);
            case "refused" -> w.say(own.canAppeal() ? key : key + ".again");
            default -> w.say(key);
        };
    }

    /** How often each rule of the body refuses; none where it has none any more. */
    @Nullable String log() {
        return terms == null ? null : ParticipationPaths.petitionsLog(terms.body(), w.lang());
    }

    /** Its page, once there is one. */
    @Nullable String href() {
        return open == null ? null : PetitionPaths.petition(own.code(), w.lang());
    }

    @Nullable String error(String field) {
        return FieldError.at(field, errors);
    }
}
