package org.parvis.participation.doors;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.MessageCatalogue;
import org.parvis.ds.Words;
import org.parvis.kernel.Actor;
import org.parvis.organizations.Members;
import org.parvis.participation.Askings;
import org.parvis.participation.Consultation;
import org.parvis.participation.Door;
import org.parvis.participation.HeldConsultations;
import org.parvis.participation.budget.BudgetSheets;
import org.parvis.participation.voices.Contribution;
import org.parvis.participation.voices.ReceiptNumber;
import org.parvis.participation.voices.Statement;
import org.parvis.participation.voices.Voices;
import org.springframework.stereotype.Component;

/** Enters what came without the Web, and takes a mistake back. */
@Component
class SheetEntering {

    private final HeldConsultations consultations;
    private final Askings askings;
    private final Entries entries;
    private final Voices voices;
    private final Members members;
    private final MessageCatalogue messages;
    private final BudgetSheets sheets;

    SheetEntering(
            HeldConsultations consultations,
            Askings askings,
            Entries entries,
            Voices voices,
            Members members,
            MessageCatalogue messages,
            BudgetSheets sheets) {
        this.consultations = consultations;
        this.askings = askings;
        this.entries = entries;
        this.voices = voices;
        this.members = members;
        this.messages = messages;
        this.sheets = sheets;
    }

    /** What became of a sheet. */
    sealed interface Entered {
        /** It counts; also when the same form was sent before. */
        record Kept(ReceiptNumber number, Entry entry) implements Entered {}

        /** That sheet was entered before and stands. */
        record Before(Entry entry) implements Entered {}

        /** That form was sent before, and what it said was taken back since. */
        record Used() implements Entered {}
    }

    LocalDate today() {
        return consultations.today();
    }

    List<Statement> statements(Consultation of, String lang) {
        return Statement.all(of, voices.open(askings.of(of)), lang);
    }

    /** How many took part, by door. */
    Map<Door, Integer> doors(Consultation of) {
        return voices.open(askings.of(of)).doors();
    }

    /** Whether a sheet says something by other tools than propositions. */
    boolean more(Consultation of, TypedEntry typed) {
        return !OnSheet.opinions(of, today(), typed).isEmpty()
                || !sheets.marks(of, typed.fields()).isEmpty();
    }

    /** What a sheet says, by all tools. */
    OnSheet says(Consultation of, TypedEntry typed, Words w) {
        return new OnSheet(
                typed.typed().said(statements(of, w.lang())),
                OnSheet.opinions(of, today(), typed),
                sheets.marks(of, typed.fields()));
    }

    /** Of a form without errors, of a sheet of that consultation. */
    Entered enter(Actor.Agent by, Consultation to, SheetNumber sheet, TypedEntry typed, Words w) {
        ReceiptNumber number = ReceiptNumber.of(typed.typed().key(), today().getYear());
        var source =
                new Entries.Source(
                        to.code(),
                        sheet,
                        Objects.requireNonNull(typed.door()),
                        Objects.requireNonNull(typed.received()),
                        typed.lang(to, w),
                        consultations.now());
        entries.enter(by, number, source, says(to, typed, w));
        Entry stands = entries.standing(by, to.code(), sheet).orElse(null);
        if (stands == null) {
            return new Entered.Used();
        }
        boolean ours = stands.receipt().equals(HexFormat.of().formatHex(number.digest()));
        return ours ? new Entered.Kept(number, stands) : new Entered.Before(stands);
    }

    /** Whether that member may still take it back: whoever entered it or leads, within the day. */
    boolean mayUndo(Actor.Agent agent, Entry entry) {
        return entry.takenBack() == null
                && consultations.dayOf(entry.enteredAt()).equals(today())
                && (agent.member().equals(entry.enteredBy()) || agent.role().leads());
    }

    boolean takeBack(Actor.Agent by, Entry entry, String reason) {
        return entries.takeBack(by, entry, reason, consultations.now());
    }

    /** An entry with all that it says. */
    EntryView shown(Actor.Agent agent, Consultation of, Entry entry, Words w) {
        Contribution said = entries.said(agent, entry).orElse(null);
        return view(
                of,
                entry,
                said == null ? List.of() : lines(of, said, w),
                said != null && said.withdrawn() && entry.takenBack() == null,
                mayUndo(agent, entry) ? new EntryView.Undo("", List.of()) : null,
                w);
    }

    private List<SaidLines> lines(Consultation of, Contribution said, Words w) {
        List<SaidLines> lines =
                new ArrayList<>(SaidLines.of(said.said(), statements(of, w.lang()), w));
        lines.addAll(SaidLines.opinions(of, said.opinions(), w));
        List<String> projects = sheets.lines(of, said.approved(), w);
        if (!projects.isEmpty()) {
            lines.add(new SaidLines(w.say("participation.budget.chosen"), null, projects));
        }
        return List.copyOf(lines);
    }

    /** The same in a list, where nobody reads what it says. */
    EntryView listed(Consultation of, Entry entry, Words w) {
        return view(of, entry, List.of(), false, null, w);
    }

    private EntryView view(
            Consultation of,
            Entry entry,
            List<SaidLines> said,
            boolean withdrawn,
            EntryView.@Nullable Undo undo,
            Words w) {
        Entry.TakenBack back = entry.takenBack();
        return new EntryView(
                w,
                of,
                entry,
                members.displayName(entry.enteredBy()),
                back == null ? null : members.displayName(back.by()),
                said,
                withdrawn,
                undo);
    }

    /**
     * The receipt to print, in the language of the person.
     *
     * @param body its name, in the words of a language
     */
    EntryReceipt receipt(
            Actor.Agent agent, Consultation of, Entered.Kept kept, String lang, Words w) {
        Words t = messages.forLanguage(lang);
        return new EntryReceipt(
                w,
                t,
                kept.number().text(),
                shown(agent, of, kept.entry(), t),
                askings.body(of.body(), t.lang()),
                of.open(today()) ? of.closes().map(t::date).orElse(null) : null);
    }
}
