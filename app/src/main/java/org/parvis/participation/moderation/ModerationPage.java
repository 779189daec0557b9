package org.parvis.participation.moderation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Choice;
import org.parvis.ds.FieldError;
import org.parvis.ds.Link;
import org.parvis.ds.Words;
import org.parvis.participation.Consultation;
import org.parvis.participation.ParticipationPaths;
import org.parvis.participation.Tool;
import org.parvis.platform.words.WordDifference;

/**
 * What waits to be read.
 *
 * @param appealed what somebody else than whoever refused it reads, before the others
 * @param read what nobody has read yet
 * @param typed the decision that was not complete
 * @param next where those after them are; none when these are all
 * @param own the consultations of the body
 */
record ModerationPage(
        Words w,
        Reader reader,
        List<WaitingTexts.Waiting> appealed,
        List<WaitingTexts.Waiting> read,
        Map<String, Consultation> consultations,
        Typed typed,
        List<FieldError> errors,
        @Nullable String next,
        boolean done,
        List<Consultation> own) {

    /**
     * A decision as it was typed.
     *
     * @param of the words that it is about; none when nothing was typed
     */
    record Typed(@Nullable UUID of, String reason, String theme) {
        static final Typed NOTHING = new Typed(null, "", "");
    }

    /** All of it, in the order in which it is read. */
    List<WaitingTexts.Waiting> waiting() {
        return Stream.concat(appealed.stream(), read.stream()).toList();
    }

    /** Why somebody else decides it; none where whoever reads it here may. */
    @Nullable String others(WaitingTexts.Waiting one) {
        return reader.others(one, w).orElse(null);
    }

    /** By when the reader reads an appeal. */
    String turn(WaitingTexts.Appealed appealed) {
        return w.say("participation.appeal.read", w.date(appealed.readBy()));
    }

    /** The rule of the refusal that was appealed. */
    String rule(WaitingTexts.Waiting one, WaitingTexts.Appealed appealed) {
        Consultation of = consultations.get(one.consultation());
        return of == null ? appealed.rule() : of.rule(appealed.rule(), w);
    }

    /** Where the body answers each of its consultations that has themes. */
    List<Link> answers() {
        return own.stream()
                .filter(one -> !one.themes().isEmpty() && one.closes().isPresent())
                .map(
                        one ->
                                Link.to(
                                        w.say(
                                                "participation.answers.title",
                                                w.typeset(one.name().in(w.lang()))),
                                        ParticipationPaths.answers(one.code(), w.lang())))
                .toList();
    }

    /** Where the body sees who is missing. */
    List<Link> missing() {
        return own.stream()
                .filter(one -> one.profile().asked())
                .map(
                        one ->
                                Link.to(
                                        w.say(
                                                "participation.missing.team",
                                                w.typeset(one.name().in(w.lang()))),
                                        ParticipationPaths.teamMissing(one.code(), w.lang())))
                .toList();
    }

    /** Where the body reads briefs, and sees who is heard. */
    List<Link> hearings() {
        return own.stream()
                .filter(one -> one.has(Tool.HEARINGS))
                .map(
                        one ->
                                Link.to(
                                        w.say(
                                                "participation.hearing.room.link",
                                                w.typeset(one.name().in(w.lang()))),
                                        ParticipationPaths.teamHearings(one.code(), w.lang())))
                .toList();
    }

    /** Where what comes without the Web is entered. */
    List<Link> entries() {
        return own.stream()
                .filter(one -> one.onPaper())
                .map(
                        one ->
                                Link.to(
                                        w.say(
                                                "participation.entry.room",
                                                w.typeset(one.name().in(w.lang()))),
                                        ParticipationPaths.entries(one.code(), w.lang())))
                .toList();
    }

    String consultation(WaitingTexts.Waiting one) {
        Consultation of = consultations.get(one.consultation());
        return of == null ? one.consultation() : w.typeset(of.name().in(w.lang()));
    }

    /** What it is, and on what. */
    String about(WaitingTexts.Waiting one) {
        String key = "participation.kind." + one.kind().word();
        return one.proposition().isEmpty() ? w.say(key) : w.say(key, proposition(one));
    }

    private String proposition(WaitingTexts.Waiting one) {
        Consultation of = consultations.get(one.consultation());
        String version = one.version();
        if (of == null) {
            return one.proposition();
        }
        return version == null
                ? of.propositions().stream()
                        .filter(it -> it.code().equals(one.proposition()))
                        .findFirst()
                        .map(it -> w.typeset(it.text().in(w.lang())))
                        .orElseGet(() -> w.say("participation.moderation.proposed"))
                : of.text()
                        .around(version, one.proposition())
                        .map(it -> w.typeset(it.name().in(w.lang())))
                        .orElse(one.proposition());
    }

    /** Other words for a paragraph, beside those that it had; none for what proposes no words. */
    List<WordDifference.Piece> wording(WaitingTexts.Waiting one) {
        Consultation of = consultations.get(one.consultation());
        String wording = one.wording();
        String version = one.version();
        if (wording == null || version == null) {
            return List.of();
        }
        String stood =
                of == null
                        ? ""
                        : of.text()
                                .paragraph(version, one.proposition())
                                .map(it -> it.text().in(one.lang()))
                                .orElse("");
        return WordDifference.between(stood, wording).pieces();
    }

    /** As whom it is said, which is public with the words; none for a person. */
    @Nullable String by(WaitingTexts.Waiting one) {
        return one.speaker().said(w).orElse(null);
    }

    String on(WaitingTexts.Waiting one) {
        return w.date(one.writtenOn());
    }

    /** Publish, or one of the rules of its consultation. */
    List<Choice> choices(WaitingTexts.Waiting one) {
        List<Choice> choices = new ArrayList<>();
        choices.add(Choice.of("publish", w.say("participation.moderation.publish")));
        Consultation of = consultations.get(one.consultation());
        if (of != null) {
            of.rules()
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

    /** The themes of its consultation; none where it has none. */
    List<Choice> themes(WaitingTexts.Waiting one) {
        Consultation of = consultations.get(one.consultation());
        if (of == null || of.themes().isEmpty()) {
            return List.of();
        }
        List<Choice> choices = new ArrayList<>();
        choices.add(Choice.of("", w.say("participation.moderation.withoutTheme")));
        of.themes()
                .forEach(
                        it -> choices.add(Choice.of(it.code(), w.typeset(it.name().in(w.lang())))));
        return choices;
    }

    /** What was chosen; to begin with that of the proposition on which it is written. */
    String theme(WaitingTexts.Waiting one) {
        if (one.id().equals(typed.of())) {
            return typed.theme();
        }
        Consultation of = consultations.get(one.consultation());
        return of == null
                ? ""
                : of.propositions().stream()
                        .filter(it -> it.code().equals(one.proposition()))
                        .flatMap(it -> Stream.ofNullable(it.theme()))
                        .findFirst()
                        .orElse("");
    }

    @Nullable String error(String field) {
        return FieldError.at(field, errors);
    }

    String typed(WaitingTexts.Waiting one) {
        return one.id().equals(typed.of()) ? typed.reason() : "";
    }
}
