package org.parvis.participation.doors;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.FieldError;
import org.parvis.ds.Words;
import org.parvis.kernel.Actor;
import org.parvis.participation.Consultation;
import org.parvis.participation.ParticipationPaths;
import org.parvis.participation.budget.BudgetSheets;
import org.parvis.participation.voices.Statement;
import org.parvis.participation.voices.TakePage;
import org.parvis.platform.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where a member of the body that asks enters a sheet, a call or a voice in a hall. */
@Controller
class EntryPages {
    private final SideDoors doors;
    private final Entries entries;
    private final SheetEntering entering;
    private final BudgetSheets sheets;

    EntryPages(SideDoors doors, Entries entries, SheetEntering entering, BudgetSheets sheets) {
        this.doors = doors;
        this.entries = entries;
        this.entering = entering;
        this.sheets = sheets;
    }

    @GetMapping({
        "/fr/equipe/consultations/{code}/feuilles/nouveau",
        "/en/team/consultations/{code}/sheets/new"
    })
    Page form(
            @PathVariable String code,
            @RequestParam(defaultValue = "") String sheet,
            @RequestParam(defaultValue = "") String without,
            Actor.Agent agent,
            Words w) {
        return DoorPages.own(
                doors,
                agent,
                code,
                w,
                of -> {
                    TypedEntry begun = TypedEntry.begun(entering.today(), w.lang());
                    if (without.equals("yes")) {
                        SheetNumber given = SheetNumber.made(code);
                        return page(of, begun.without(given), List.of(), null, w);
                    }
                    TypedEntry typed = begun.with(sheet);
                    return sheet.isBlank()
                            ? page(of, typed, List.of(), null, w)
                            : looked(agent, of, typed, w);
                });
    }

    /** A number alone: whether it was entered before is told before anything else is typed. */
    private Page looked(Actor.Agent agent, Consultation of, TypedEntry typed, Words w) {
        FieldError wrong = doors.error(of, typed.get("sheet"), w).orElse(null);
        if (wrong != null) {
            return page(of, typed, List.of(wrong), null, w).status(422);
        }
        SheetNumber number = typed.sheet(of).orElseThrow();
        Entry before = entries.standing(agent, of.code(), number).orElse(null);
        return before == null
                ? page(of, typed.with(number.text()), List.of(), null, w)
                : before(agent, of, typed, before, w);
    }

    @PostMapping({
        "/fr/equipe/consultations/{code}/feuilles/nouveau",
        "/en/team/consultations/{code}/sheets/new"
    })
    Page enter(@PathVariable String code, HttpServletRequest request, Actor.Agent agent, Words w) {
        return DoorPages.own(
                doors,
                agent,
                code,
                w,
                of -> {
                    TypedEntry typed = TypedEntry.read(request.getParameterMap());
                    List<FieldError> errors = errors(of, typed, w);
                    return errors.isEmpty()
                            ? entered(agent, of, typed, w)
                            : wrong(agent, of, typed, errors, w);
                });
    }

    /** That a sheet was entered before is told first: nothing else needs to be put right then. */
    private Page wrong(
            Actor.Agent agent,
            Consultation of,
            TypedEntry typed,
            List<FieldError> errors,
            Words w) {
        Entry before =
                typed.sheet(of)
                        .flatMap(number -> entries.standing(agent, of.code(), number))
                        .orElse(null);
        return before == null
                ? page(of, typed, errors, null, w).status(422)
                : before(agent, of, typed, before, w);
    }

    private List<FieldError> errors(Consultation of, TypedEntry typed, Words w) {
        List<Statement> all = entering.statements(of, w.lang());
        LocalDate today = entering.today();
        List<FieldError> errors = new ArrayList<>();
        if (!of.enters(today)) {
            errors.add(new FieldError(null, w.say("participation.entry.error.closed")));
        } else if (OnSheet.late(of, today, typed) || sheets.late(of, typed.fields())) {
            errors.add(new FieldError(null, w.say("participation.entry.error.late")));
        }
        doors.error(of, typed.get("sheet"), w).ifPresent(errors::add);
        errors.addAll(typed.errors(of, all, entering.more(of, typed), today, w));
        errors.addAll(sheets.errors(of, typed.fields(), w));
        return errors;
    }

    private Page entered(Actor.Agent agent, Consultation of, TypedEntry typed, Words w) {
        SheetNumber number = typed.sheet(of).orElseThrow();
        return switch (entering.enter(agent, of, number, typed, w)) {
            case SheetEntering.Entered.Kept kept -> receipt(agent, of, kept, typed, w);
            case SheetEntering.Entered.Before(Entry entry) -> before(agent, of, typed, entry, w);
            case SheetEntering.Entered.Used() -> {
                String used = w.say("participation.entry.error.used");
                yield page(of, typed.anew(), List.of(new FieldError(null, used)), null, w)
                        .status(409);
            }
        };
    }

    private Page receipt(
            Actor.Agent agent,
            Consultation of,
            SheetEntering.Entered.Kept kept,
            TypedEntry typed,
            Words w) {
        EntryReceipt receipt = entering.receipt(agent, of, kept, typed.lang(of, w), w);
        return Page.of("participation/doors/receipt", receipt)
                .title(w.say("participation.entry.done"))
                .nav(ParticipationPaths.MENU)
                .alone()
                .inTeam();
    }

    /** Nothing is written; what was typed stays on the page. */
    private Page before(
            Actor.Agent agent, Consultation of, TypedEntry typed, Entry before, Words w) {
        var told = new FieldError("sheet", w.say("participation.entry.error.before"));
        return page(of, typed, List.of(told), entering.shown(agent, of, before, w), w).status(409);
    }

    private Page page(
            Consultation of,
            TypedEntry typed,
            List<FieldError> errors,
            @Nullable EntryView before,
            Words w) {
        String action = ParticipationPaths.newEntry(of.code(), w.lang());
        var said =
                new TakePage(
                        w,
                        of,
                        entering.statements(of, w.lang()),
                        typed.typed(),
                        errors,
                        action,
                        null,
                        false);
        var form =
                new EntryForm(
                        w,
                        of,
                        typed,
                        said,
                        sheets.page(of, typed.fields(), errors, w).orElse(null),
                        entering.today(),
                        errors,
                        before);
        return Page.of("participation/doors/form", form)
                .title(w.say("participation.entry.title", form.name()))
                .nav(ParticipationPaths.MENU)
                .inTeam();
    }
}
