package org.parvis.plans.writing;

import gg.jte.Content;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Status;
import org.parvis.ds.Tone;
import org.parvis.ds.Words;
import org.parvis.plans.Addresses;
import org.parvis.plans.CentralAddresses;
import org.parvis.plans.Flag;
import org.parvis.plans.Flags;
import org.parvis.plans.Holder;
import org.parvis.plans.PlanWords;
import org.parvis.plans.Revision;
import org.parvis.plans.Tags;
import org.parvis.plans.central.Calls;

/** The plans of a body, and what its owners must know. */
record RoomPage(
        Words w,
        PlanWords names,
        List<Row> rows,
        Flags flags,
        List<Calls.Asked> calls,
        int reviseEvery,
        LocalDate today,
        @Nullable String done) {
    /** A plan and its newest revision, if it has one. */
    record Row(Holder holder, @Nullable Revision revision) {}

    String name(Row row) {
        return w.typeset(row.holder().in(w.lang()));
    }

    String link(Row row) {
        return Addresses.team(w.lang(), row.holder().code());
    }

    Status status(Row row) {
        Revision revision = row.revision();
        return revision == null
                ? Status.of(w.say("plans.state.none"), Tone.NEUTRAL)
                : Tags.state(w, revision.state());
    }

    String detail(Row row) {
        Revision revision = row.revision();
        if (revision == null) {
            return w.say("plans.room.begin");
        }
        LocalDate on = revision.publishedOn();
        String number = w.say("plans.revision", revision.number());
        if (on == null) {
            return number;
        }
        LocalDate due = on.plusMonths(reviseEvery);
        String key = due.isBefore(today) ? "plans.room.overdue" : "plans.plan.next";
        return number + ". " + w.say(key, w.date(due));
    }

    String link(Calls.Asked asked) {
        return CentralAddresses.call(w.lang(), asked.call().id());
    }

    /** Whether it is answered, or by when it is to be. */
    Status status(Calls.Asked asked) {
        return asked.answers().isEmpty()
                ? Status.of(w.say("plans.calls.until", w.date(asked.call().due())), Tone.WAIT)
                : Status.of(w.say("plans.calls.answered"), Tone.GOOD);
    }

    String reminded(Calls.Asked asked) {
        return asked.reminders().isEmpty() || !asked.answers().isEmpty()
                ? ""
                : w.say("plans.calls.reminded.on", w.dateTime(asked.reminders().getFirst().at()));
    }

    /** Each once: it may concern two plans of the body. */
    List<Content> flagged() {
        var seen = new LinkedHashMap<String, Content>();
        for (Row row : rows) {
            String code = row.holder().code();
            for (Flag flag : flags.concerning(code)) {
                seen.putIfAbsent(names.flag(w, flag, code), names.shown(w, flag, code));
            }
        }
        return List.copyOf(seen.values());
    }
}
