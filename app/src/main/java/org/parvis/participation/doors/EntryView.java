package org.parvis.participation.doors;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.FieldError;
import org.parvis.ds.Status;
import org.parvis.ds.Tone;
import org.parvis.ds.Words;
import org.parvis.participation.Consultation;
import org.parvis.participation.ParticipationPaths;

/**
 * An entry as members of the body see it: who entered it and when, and what it says.
 *
 * @param by who entered it
 * @param said what it says now; nothing once it was taken back
 * @param withdrawnByPerson whether whoever has the receipt took it back
 * @param undo who may still take it back, and what they typed; none when nobody may
 */
record EntryView(
        Words w,
        Consultation consultation,
        Entry entry,
        String by,
        @Nullable String takenBackBy,
        List<SaidLines> said,
        boolean withdrawnByPerson,
        @Nullable Undo undo) {
    /** What was typed to take it back. */
    record Undo(String reason, List<FieldError> errors) {
        @Nullable String error() {
            return FieldError.at("reason", errors);
        }
    }

    /** The same with what was typed to take it back. */
    EntryView with(Undo typed) {
        return new EntryView(
                w, consultation, entry, by, takenBackBy, said, withdrawnByPerson, typed);
    }

    String name() {
        return w.typeset(consultation.name().in(w.lang()));
    }

    /** By whom and when, in one sentence. */
    String entered() {
        return w.say("participation.entry.entered", w.dateTime(entry.enteredAt()), by);
    }

    String came() {
        return w.say(
                "participation.entry.came",
                w.say("participation.door." + entry.door().word()),
                w.date(entry.receivedOn()));
    }

    List<FieldError> errors() {
        return undo == null ? List.of() : undo.errors();
    }

    @Nullable String takenBack() {
        Entry.TakenBack back = entry.takenBack();
        return back == null
                ? null
                : w.say(
                        "participation.entry.takenBack",
                        w.dateTime(back.at()),
                        takenBackBy == null ? "" : takenBackBy,
                        back.reason());
    }

    Status status() {
        return entry.takenBack() != null
                ? Status.of(w.say("participation.entry.state.takenBack"), Tone.WARN)
                : withdrawnByPerson
                        ? Status.of(w.say("participation.entry.state.withdrawn"), Tone.WARN)
                        : Status.of(w.say("participation.entry.state.counts"), Tone.GOOD);
    }

    String href() {
        return room() + "/" + entry.id();
    }

    String room() {
        return ParticipationPaths.entries(consultation.code(), w.lang());
    }
}
