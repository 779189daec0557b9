package org.parvis.participation.doors;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Words;
import org.parvis.participation.Consultation;
import org.parvis.participation.Kind;
import org.parvis.participation.Opinions;
import org.parvis.participation.Stance;
import org.parvis.participation.voices.Said;
import org.parvis.participation.voices.Statement;

/**
 * What somebody said, proposition by proposition, for whoever compares it with a sheet.
 *
 * @param lang of the words of the proposition, when they are not in that of the page
 */
record SaidLines(String about, @Nullable String lang, List<String> lines) {
    static List<SaidLines> of(Said said, List<Statement> all, Words w) {
        List<SaidLines> about = new ArrayList<>();
        for (Statement one : all) {
            List<String> lines = lines(said, one, w);
            if (!lines.isEmpty()) {
                about.add(new SaidLines(w.typeset(one.words()), one.lang(), lines));
            }
        }
        List<String> own =
                said.texts().stream()
                        .filter(text -> text.kind() == Kind.PROPOSITION)
                        .map(text -> w.say("participation.quoted", text.words()))
                        .toList();
        if (!own.isEmpty()) {
            about.add(new SaidLines(w.say("participation.entry.own"), null, own));
        }
        return List.copyOf(about);
    }

    /** What is said of the statements of the file. */
    static List<SaidLines> opinions(Consultation of, Map<String, Stance> said, Words w) {
        List<SaidLines> about = new ArrayList<>();
        for (Opinions.Statement one : of.opinions().statements()) {
            Stance stance = said.get(one.code());
            if (stance != null) {
                String words = w.typeset(one.text().in(w.lang()));
                String answer = w.say("participation.opinions.stance." + stance.word());
                about.add(new SaidLines(words, null, List.of(answer)));
            }
        }
        return about;
    }

    private static List<String> lines(Said said, Statement one, Words w) {
        List<String> lines = new ArrayList<>();
        Stance stance = said.votes().get(one.key());
        if (stance != null) {
            lines.add(w.say("participation.stance." + stance.word()));
        }
        one.reasons().stream()
                .filter(reason -> said.supports().contains(reason.key()))
                .map(reason -> w.say("participation.entry.supports", w.typeset(reason.words())))
                .forEach(lines::add);
        said.texts().stream()
                .filter(text -> text.proposition().equals(one.key()))
                .map(
                        text ->
                                w.say(
                                        "participation.entry.argument." + text.kind().word(),
                                        text.words()))
                .forEach(lines::add);
        return lines;
    }
}
