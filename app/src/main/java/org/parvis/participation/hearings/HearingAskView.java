package org.parvis.participation.hearings;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Choice;
import org.parvis.ds.FieldError;
import org.parvis.ds.Words;
import org.parvis.participation.Consultation;
import org.parvis.participation.Tool;

/** The form by which somebody files a brief or asks to be heard. */
record HearingAskView(
        Words w, Consultation of, LocalDate today, TypedRequest typed, List<FieldError> errors) {
    /** Whether one can ask today. */
    boolean takes() {
        return of.takes(Tool.HEARINGS, today);
    }

    String name() {
        return w.typeset(of.name().in(w.lang()));
    }

    String turn() {
        return takes()
                ? w.say(
                        "participation.hearing.turn.ask",
                        w.date(of.last(Tool.HEARINGS).orElse(today)))
                : w.say("participation.hearing.own.late");
    }

    String action() {
        return HearingPaths.ask(of.code(), w.lang());
    }

    String back() {
        return HearingPaths.hearing(of.code(), w.lang());
    }

    List<Choice> ways() {
        List<Choice> ways = new ArrayList<>();
        ways.add(Choice.of("hall", w.say("participation.hearing.way.hall")));
        if (of.hearings().remote()) {
            ways.add(Choice.of("remote", w.say("participation.hearing.way.remote")));
        }
        ways.add(Choice.of("brief", w.say("participation.hearing.way.brief")));
        return ways;
    }

    List<Choice> languages() {
        return List.of(
                Choice.of("fr", w.say("participation.hearing.lang.fr")),
                Choice.of("en", w.say("participation.hearing.lang.en")));
    }

    String lang() {
        return typed.field("lang").isEmpty() ? w.lang() : typed.lang();
    }

    List<String> rules() {
        return of.rules().stream().map(one -> w.typeset(one.name().in(w.lang()))).toList();
    }

    @Nullable String error(String field) {
        return FieldError.at(field, errors);
    }
}
