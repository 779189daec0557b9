package org.parvis.participation.petitions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Choice;
import org.parvis.ds.FieldError;
import org.parvis.ds.Words;
import org.parvis.participation.PetitionTerms;
import org.parvis.participation.answers.Verdict;

/**
 * One petition as a member of its body sees it.
 *
 * @param open as everybody reads it; none of one that was never opened
 * @param terms in force for the body; none where it takes no petition any more
 */
record DeskView(
        Words w,
        TeamPetitions.Read one,
        @Nullable PetitionView open,
        @Nullable PetitionTerms terms,
        Reader reader,
        Typed typed) {

    /**
     * Who reads it.
     *
     * @param duties every one of theirs
     * @param decides whether they may answer for the body
     */
    record Reader(Set<UUID> duties, boolean decides) {}

    /** What was typed and not taken. */
    record Typed(
            String decision,
            String reason,
            String fr,
            String en,
            List<FieldError> errors,
            boolean done) {
        static Typed nothing(boolean done) {
            return new Typed("", "", "", "", List.of(), done);
        }
    }

    Quoted title() {
        return Quoted.of(one.text().title(), w);
    }

    /** Everything it says, in each language in which it is said. */
    List<Quoted> said(boolean why) {
        List<Quoted> all = new ArrayList<>();
        for (String lang : List.of("fr", "en")) {
            String words = (why ? one.text().why() : one.text().ask()).only(lang);
            if (!words.isEmpty()) {
                all.add(new Quoted(words, lang));
            }
        }
        return all;
    }

    /** Whose turn it is, as the body sees it. */
    String turn() {
        if (one.waits()) {
            boolean reads = one.mayBeReadBy(reader.duties());
            String state = reads ? one.state() : "others";
            return PetitionView.by(one.readBy(), "participation.petition.desk." + state, w);
        }
        PetitionView it = open;
        if (it == null) {
            return w.say("participation.petition.desk.over");
        }
        LocalDate owed = it.of().answerBy();
        return switch (it.stage()) {
            case OPEN ->
                    w.say("participation.petition.desk.open", w.date(it.of().terms().closesOn()));
            case MET -> w.say("participation.petition.desk.met", owed == null ? "" : w.date(owed));
            case ANSWERED, LAPSED, WITHDRAWN -> it.turn();
        };
    }

    boolean decides() {
        return one.waits() && one.mayBeReadBy(reader.duties()) && terms != null;
    }

    /** Whether they answer it now. */
    boolean answers() {
        return reader.decides() && open != null && open.of().metOn() != null;
    }

    int seen() {
        return open == null ? 0 : open.of().answers().size();
    }

    List<Choice> decisions() {
        List<Choice> choices = new ArrayList<>();
        choices.add(Choice.of("publish", w.say("participation.petition.desk.publish")));
        PetitionTerms under = terms;
        if (under != null) {
            under.rules()
                    .forEach(
                            rule ->
                                    choices.add(
                                            Choice.of(
                                                    rule.code(),
                                                    w.say(
                                                            "participation.moderation.refuse",
                                                            w.typeset(rule.name().in(w.lang()))))));
        }
        return choices;
    }

    /** The rule for which it was refused, in words. */
    String rule() {
        return one.refused().said(terms, w);
    }

    List<Choice> verdicts() {
        return Arrays.stream(Verdict.values())
                .map(one -> Choice.of(one.word(), w.say("participation.verdict." + one.word())))
                .toList();
    }

    String room() {
        return PetitionPaths.team(w.lang());
    }

    String action() {
        return PetitionPaths.desk(one.code(), w.lang());
    }

    String answer() {
        return PetitionPaths.answer(one.code(), w.lang());
    }

    @Nullable String sheets() {
        return open == null ? null : PetitionPaths.sheets(one.code(), w.lang());
    }

    @Nullable String error(String field) {
        return FieldError.at(field, typed.errors());
    }
}
