package org.parvis.participation.voices;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Choice;
import org.parvis.ds.FieldError;
import org.parvis.ds.Words;
import org.parvis.participation.Consultation;
import org.parvis.participation.Kind;
import org.parvis.participation.Stance;

/**
 * The form, and its check before it is sent.
 *
 * @param all every proposition that stands there
 * @param receipt the number of the receipt whose contribution it goes into; none for a new one
 * @param corrects whether that contribution says something of propositions already
 */
public record TakePage(
        Words w,
        Consultation consultation,
        List<Statement> all,
        Typed typed,
        List<FieldError> errors,
        String action,
        @Nullable String receipt,
        boolean corrects) {

    TakePage with(List<FieldError> wrong) {
        return new TakePage(w, consultation, all, typed, wrong, action, receipt, corrects);
    }

    /** The same as another form. */
    TakePage anew() {
        return new TakePage(w, consultation, all, typed.anew(), errors, action, receipt, corrects);
    }

    /** A field that goes along, unseen. */
    record Hidden(String name, String value) {}

    String name() {
        return w.typeset(consultation.name().in(w.lang()));
    }

    List<Statement> statements() {
        return Statement.shown(all, typed::speaksOf);
    }

    /** Words on propositions that do not stand there. */
    List<String> strays() {
        return typed.strays(all);
    }

    List<Choice> stances() {
        List<Choice> choices = new ArrayList<>();
        for (Stance one : Stance.values()) {
            choices.add(Choice.of(one.word(), w.say("participation.stance." + one.word())));
        }
        return choices;
    }

    List<Choice> sides() {
        return List.of(
                Choice.of(Kind.FOR.word(), w.say("participation.side.for")),
                Choice.of(Kind.AGAINST.word(), w.say("participation.side.against")));
    }

    /** Arguments to support, each with how many do. */
    List<Choice> reasons(Statement of, boolean forIt) {
        return of.shown(forIt, typed::speaksOf).stream()
                .map(one -> Choice.of(one.key(), apart(w.typeset(one.words()))).withHint(hint(one)))
                .toList();
    }

    /** How many support it, and who says it where that is public. */
    private String hint(Statement.Reason one) {
        String supporters = w.say("participation.take.supporters", one.supporters());
        return one.speaker().said(w).map(it -> apart(it) + " " + supporters).orElse(supporters);
    }

    /** Who proposes it. */
    String proposer(Statement one) {
        return one.speaker().said(w).orElseGet(() -> w.say("participation.said.people"));
    }

    @Nullable String error(String field) {
        return FieldError.at(field, errors);
    }

    Said said() {
        return typed.said(all);
    }

    /** What was said of a proposition, one line each, for the check. */
    List<String> lines(Statement of) {
        Said said = said();
        List<String> lines = new ArrayList<>();
        Stance stance = said.votes().get(of.key());
        if (stance != null) {
            lines.add(w.say("participation.stance." + stance.word()));
        }
        of.reasons().stream()
                .filter(one -> said.supports().contains(one.key()))
                .map(one -> w.say("participation.check.supports", apart(w.typeset(one.words()))))
                .forEach(lines::add);
        said.texts().stream()
                .filter(text -> text.proposition().equals(of.key()))
                .map(
                        text ->
                                w.say(
                                        "participation.check.argument." + text.kind().word(),
                                        apart(text.words())))
                .forEach(lines::add);
        return lines;
    }

    /**
     * Words that may read from the right, in a sentence that does not: each as its first letter.
     */
    private static String apart(String words) {
        return "\u2068" + words + "\u2069";
    }

    /** The proposition of one's own; nothing when there is none. */
    String own() {
        return said().texts().stream()
                .filter(text -> text.kind() == Kind.PROPOSITION)
                .map(Said.Written::words)
                .findFirst()
                .orElse("");
    }

    /** The whole form, to be sent again as it is. */
    List<Hidden> hidden() {
        List<Hidden> hidden = new ArrayList<>();
        hidden.add(new Hidden("key", typed.key().toString()));
        for (Map.Entry<String, String> one : typed.fields().entrySet()) {
            hidden.add(new Hidden(one.getKey(), one.getValue()));
        }
        typed.supports().forEach(one -> hidden.add(new Hidden(Typed.SUPPORT, one)));
        return hidden;
    }
}
