package org.parvis.participation.moderation;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.parvis.ds.Words;
import org.parvis.participation.Consultation;
import org.parvis.participation.Consultation.Rule;
import org.parvis.participation.ParticipationPaths;
import org.parvis.participation.petitions.PetitionBodies.Taking;

/**
 * What a log of moderation is of: the words sent to a consultation, or the petitions to a body.
 *
 * @param what of which its sentences speak: the part of their keys
 * @param back to the page that it belongs to
 * @param name of that page
 * @param address of the log itself
 * @param body by its name
 * @param opens since when it is counted; none when no day is said
 * @param rules that are published
 * @param days within how many an appeal is read
 */
record Logged(
        What what,
        String back,
        String name,
        String address,
        String body,
        Optional<LocalDate> opens,
        List<Rule> rules,
        int days) {

    /** The two kinds of them. */
    enum What {
        TEXTS("participation.log."),
        PETITIONS("participation.log.petitions.");

        private final String keys;

        What(String keys) {
            this.keys = keys;
        }
    }

    static Logged of(Consultation of, String body, LocalDate today, Words w) {
        return new Logged(
                What.TEXTS,
                ParticipationPaths.consultation(of.code(), w.lang()),
                w.typeset(of.name().in(w.lang())),
                ParticipationPaths.moderation(of.code(), w.lang()),
                body,
                Optional.of(of.opens().orElse(today)),
                of.rules(),
                of.appealDays());
    }

    static Logged of(Taking body, Words w) {
        return new Logged(
                What.PETITIONS,
                ParticipationPaths.petitions(w.lang()),
                w.say("participation.petition.list"),
                ParticipationPaths.petitionsLog(body.terms().body(), w.lang()),
                body.name(),
                Optional.empty(),
                body.terms().rules(),
                body.terms().readDays());
    }

    /** A sentence of it. */
    String say(Words w, String key, Object... values) {
        return w.say(what.keys + key, values);
    }

    /** In words, as published; its code where the file has it no longer. */
    String rule(ModerationLog.Line line, Words w) {
        return Rule.said(rules, Objects.requireNonNullElse(line.rule(), ""), w);
    }

    /** Those of the file in its order, and after them those that it has no longer. */
    List<ModerationLog.Line> lines(ModerationLog.Figures figures) {
        List<String> codes = rules.stream().map(Rule::code).toList();
        return Stream.concat(
                        codes.stream().map(figures::of),
                        figures.lines().stream()
                                .filter(one -> one.kept() > 0)
                                .filter(
                                        one ->
                                                !codes.contains(
                                                        Objects.requireNonNullElse(
                                                                one.rule(), ""))))
                .toList();
    }
}
