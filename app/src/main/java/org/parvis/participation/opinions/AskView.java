package org.parvis.participation.opinions;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.FieldError;
import org.parvis.ds.Words;
import org.parvis.participation.Consultation;
import org.parvis.participation.Opinions.Own;
import org.parvis.participation.Opinions.Statement;
import org.parvis.participation.Stance;
import org.parvis.participation.Tool;
import org.parvis.participation.opinions.AskedStatements.Asked;
import org.parvis.participation.voices.OpinionPaths;
import org.parvis.participation.voices.OpinionVoices.Voice;

/**
 * The page that asks one statement.
 *
 * @param key made with the form: what is sent twice counts once
 * @param all what is asked, one after the other
 * @param open whether one can answer now
 * @param voice what the receipt that is open here says; none when none is
 * @param asked none once all were answered
 * @param review whether one came to change this answer alone
 * @param wrong why the last answer was not taken
 */
record AskView(
        Words w,
        Consultation consultation,
        UUID key,
        Asked all,
        boolean open,
        @Nullable Voice voice,
        @Nullable Statement asked,
        boolean review,
        @Nullable String wrong) {

    /** The same about that statement. */
    AskView again(Statement other) {
        boolean before = voice != null && voice.said().containsKey(other.code());
        return new AskView(w, consultation, key, all, open, voice, other, before, wrong);
    }

    /** The same as another form: it has a receipt of its own. */
    AskView anew() {
        return new AskView(
                w, consultation, UUID.randomUUID(), all, open, voice, asked, review, wrong);
    }

    AskView wrong(String why) {
        return new AskView(w, consultation, key, all, open, voice, asked, review, why);
    }

    String name() {
        return w.typeset(consultation.name().in(w.lang()));
    }

    List<FieldError> errors() {
        return wrong == null ? List.of() : List.of(new FieldError(null, wrong));
    }

    String words() {
        return asked == null ? "" : w.typeset(asked.text().in(w.lang()));
    }

    String code() {
        return asked == null ? "" : asked.code();
    }

    /** A button with what it says. */
    record Choice(String value, String words, boolean before) {}

    List<Choice> choices() {
        Stance said = voice == null ? null : voice.said().get(code());
        return List.of(Stance.values()).stream()
                .map(
                        one ->
                                new Choice(
                                        one.word(),
                                        w.say("participation.opinions.stance." + one.word()),
                                        one == said))
                .toList();
    }

    /** What was said of it before; none when nothing was. */
    @Nullable String before() {
        return choices().stream()
                .filter(Choice::before)
                .findFirst()
                .map(one -> w.say("participation.opinions.before", one.words()))
                .orElse(null);
    }

    int many() {
        return all.all().size();
    }

    /** The language of the words where it is not that of the page. */
    @Nullable String lang() {
        return asked == null ? null : Asked.other(asked, w.lang());
    }

    /** Whether somebody added it. */
    boolean fromPeople() {
        return asked != null && all.fromPeople(asked);
    }

    /** Where one adds a statement; nowhere where nobody does. */
    @Nullable String own() {
        return open && consultation.opinions().own() != Own.NONE
                ? OpinionPaths.own(consultation.code(), w.lang())
                : null;
    }

    /** How many of those that are asked were answered. */
    int answered() {
        return voice == null
                ? 0
                : (int) all.codes().stream().filter(voice.said()::containsKey).count();
    }

    String left() {
        return w.say("participation.opinions.left", many() - answered(), many());
    }

    String action() {
        return OpinionPaths.ask(consultation.code(), w.lang());
    }

    /** The last day on which one can answer; none when one cannot now. */
    @Nullable String until() {
        return open ? consultation.last(Tool.OPINIONS).map(w::date).orElse(null) : null;
    }
}
