package org.parvis.cases.person;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parvis.calendar.Calendars;
import org.parvis.calendar.Ledger;
import org.parvis.cases.acts.Acting;
import org.parvis.cases.acts.CaseClocks;
import org.parvis.cases.acts.CaseFile;
import org.parvis.cases.acts.Clock;
import org.parvis.cases.acts.ReviewAct;
import org.parvis.cases.acts.StoredAct;
import org.parvis.cases.clocks.ClockFace;
import org.parvis.cases.clocks.Foresight;
import org.parvis.cases.decision.FairSteps;
import org.parvis.cases.decision.OutcomeWords;
import org.parvis.cases.desk.ModuleTurns;
import org.parvis.cases.desk.Offices;
import org.parvis.cases.desk.PersonPaths;
import org.parvis.cases.desk.SaidLaw;
import org.parvis.catalogue.ProcessDefinition;
import org.parvis.ds.Link;
import org.parvis.ds.Words;
import org.springframework.stereotype.Component;

/** The clocks of a file as its person reads them: whose turn it is, and the body's own days. */
@Component
public class PersonClocks {
    private final Calendars calendars;
    private final Acting acting;
    private final Offices offices;
    private final SaidLaw law;
    private final ModuleTurns modules;

    PersonClocks(
            Calendars calendars, Acting acting, Offices offices, SaidLaw law, ModuleTurns modules) {
        this.modules = modules;
        this.law = law;
        this.calendars = calendars;
        this.acting = acting;
        this.offices = offices;
    }

    /** A file as its clocks are read from. */
    public record File(
            CaseFile head, List<StoredAct> acts, List<Clock> clocks, ProcessDefinition process) {
        /** The body's clock that decides now: the third party's when there is one. */
        public Optional<Clock> governing() {
            return ClockFace.governing(clocks);
        }
    }

    LocalDate today() {
        return acting.today();
    }

    @Nullable ClockFace face(File file) {
        return file.governing()
                .map(clock -> ClockFace.of(clock, calendars, acting.now(), acting.today()))
                .orElse(null);
    }

    /** By when the decision comes; while the clock stands still, only how long after the answer. */
    public static @Nullable String next(File file, @Nullable ClockFace face, Words w) {
        Clock clock = file.governing().orElse(null);
        if (clock == null || face == null || face.met() || !file.head().state().open()) {
            return null;
        }
        return CaseClocks.waitsForPerson(clock)
                ? w.say("turn.story.after", face.days())
                : w.say("cases.story.by", w.dateLong(face.due()));
    }

    /** What happens if the person does nothing. */
    List<String> nothing(File file, Words w) {
        return new Foresight(
                        file.head(),
                        file.acts(),
                        file.clocks(),
                        file.process(),
                        calendars,
                        law,
                        acting.today())
                .nothing(w);
    }

    /**
     * What the person has to do now; none while it is the body's turn.
     *
     * @param terms of modules
     * @param thread the conversation that the page shows whole
     */
    @Nullable TurnPart turn(File file, List<Clock> terms, @Nullable Integer thread, Words w) {
        CaseFile head = file.head();
        return Turn.of(head, file.acts(), acting.today(), acting.zone())
                .map(
                        turn ->
                                TurnPart.of(
                                        turn,
                                        new TurnPart.Around(
                                                PersonPaths.file(head.reference(), w),
                                                intends(turn, file, w),
                                                thread),
                                        body(file, w),
                                        w))
                .or(() -> ofModule(file, terms, w))
                .orElse(null);
    }

    /** Where modules have pages of the file. */
    List<Link> pages(File file, List<Clock> terms, Words w) {
        return modules.pages(file.head(), file.acts(), terms, w);
    }

    private Optional<TurnPart> ofModule(File file, List<Clock> terms, Words w) {
        return modules.of(file.head(), file.acts(), terms, w)
                .map(turn -> TurnPart.of(turn, acting.today(), body(file, w), w));
    }

    private @Nullable String intends(Turn turn, File file, Words w) {
        ReviewAct.Intended notice = FairSteps.open(file.acts());
        return turn.asks() != Turn.Asks.NOTICE || notice == null
                ? null
                : w.say(
                        "turn.intends",
                        opening(file.head(), w),
                        OutcomeWords.of(notice.outcome(), file.process(), w));
    }

    private TurnPart.@Nullable Body body(File file, Words w) {
        Clock clock = file.governing().orElse(null);
        ClockFace face = face(file);
        return clock == null || face == null || face.met()
                ? null
                : new TurnPart.Body(
                        says(clock, face, file.head(), w),
                        face.stones(),
                        w.say("turn.body.side", face.counted(), face.paused(), face.days()),
                        face.keys(w));
    }

    private String says(Clock clock, ClockFace face, CaseFile head, Words w) {
        LocalDate stopped =
                clock.ledger().last(Ledger.Kind.PAUSE).map(Ledger.Entry::day).orElse(null);
        if (stopped != null && CaseClocks.waitsForPerson(clock)) {
            return w.say("turn.body.stopped", w.dateLong(stopped), face.days());
        }
        return face.late()
                ? w.say("turn.body.late", w.dateLong(face.due()))
                : w.say("turn.body.runs", opening(head, w), w.dateLong(face.due()));
    }

    private String opening(CaseFile head, Words w) {
        return offices.of(head).opening(w.lang());
    }

    /** Every entry of every clock, in words. */
    static List<String> ledger(List<Clock> clocks, Words w) {
        List<String> lines = new ArrayList<>();
        for (Clock clock : clocks) {
            for (Ledger.Entry entry : clock.ledger().entries()) {
                lines.add(
                        w.say(
                                "cases.ledger." + entry.kind().name().toLowerCase(Locale.ROOT),
                                w.date(entry.day()),
                                entry.days()));
            }
        }
        return lines;
    }
}
