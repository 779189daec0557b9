package org.parvis.participation.opinions;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.FieldError;
import org.parvis.ds.Words;
import org.parvis.participation.Consultation;
import org.parvis.participation.Opinions.Own;
import org.parvis.participation.Opinions.Statement;
import org.parvis.participation.Tool;
import org.parvis.participation.opinions.AskedStatements.Asked;
import org.parvis.participation.voices.Contribution.OwnStatement;
import org.parvis.participation.voices.OpinionPaths;
import org.parvis.participation.voices.OwnStatements;

/**
 * The page on which somebody adds a statement, and its check.
 *
 * @param open whether one can add one now
 * @param mine the one of the receipt that is open here; none where it adds none
 */
record OwnView(
        Words w,
        Consultation consultation,
        Asked asked,
        boolean open,
        @Nullable OwnStatement mine,
        TypedStatement typed,
        List<FieldError> errors) {
    OwnView with(TypedStatement other, List<FieldError> wrong) {
        return new OwnView(w, consultation, asked, open, mine, other, wrong);
    }

    String name() {
        return w.typeset(consultation.name().in(w.lang()));
    }

    String hint() {
        return w.say("participation.own.hint", OwnStatements.LONGEST);
    }

    /** When others answer it. */
    String read() {
        return consultation.opinions().own() == Own.AFTER
                ? w.say("participation.own.read.after")
                : w.say("participation.own.read.before");
    }

    String until() {
        return consultation.last(Tool.OPINIONS).map(w::date).orElse("");
    }

    List<String> rules() {
        return consultation.rules().stream()
                .map(one -> w.typeset(one.name().in(w.lang())))
                .toList();
    }

    /** Whether what was added stays as it is. */
    boolean heard() {
        return mine != null && mine.heard();
    }

    /** One that says almost the same, and where it is answered. */
    record Near(String words, @Nullable String lang, String href) {}

    List<Near> near() {
        return NearStatements.of(typed.words(), asked.all(), w.lang()).stream()
                .map(this::near)
                .toList();
    }

    private Near near(Statement one) {
        return new Near(
                w.typeset(one.text().in(w.lang())),
                Asked.other(one, w.lang()),
                OpinionPaths.again(consultation.code(), one.code(), w.lang()));
    }

    @Nullable String error() {
        return FieldError.at(TypedStatement.WORDS, errors);
    }

    String action() {
        return OpinionPaths.own(consultation.code(), w.lang());
    }

    String back() {
        return OpinionPaths.ask(consultation.code(), w.lang());
    }
}
