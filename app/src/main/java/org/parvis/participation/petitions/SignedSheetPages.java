package org.parvis.participation.petitions;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.parvis.ds.FieldError;
import org.parvis.ds.Words;
import org.parvis.kernel.Actor;
import org.parvis.kernel.Ids;
import org.parvis.participation.Door;
import org.parvis.participation.ParticipationPaths;
import org.parvis.platform.Page;
import org.parvis.platform.Told;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where a member of the body enters how many signed a sheet of paper, and takes a mistake back. */
@Controller
class SignedSheetPages {
    private static final int MOST_SHEETS = 9_999;
    private static final int MOST_SIGNATURES = 200;

    private final PetitionDesk desk;
    private final SignedSheets sheets;

    SignedSheetPages(PetitionDesk desk, SignedSheets sheets) {
        this.desk = desk;
        this.sheets = sheets;
    }

    @GetMapping({"/fr/equipe/petitions/{code}/feuilles", "/en/team/petitions/{code}/sheets"})
    Page list(
            @PathVariable String code,
            @RequestParam(defaultValue = "") String before,
            @Told String done,
            Actor.Agent agent,
            Words w) {
        PetitionDesk.admit(agent, PetitionDesk.CLERKS);
        Petition of = desk.opened(desk.own(agent, code));
        var found = sheets.of(agent, of, Ids.read(before).orElse(null));
        return page(of, found, Map.of(), List.of(), done.equals("yes"), w);
    }

    @PostMapping({"/fr/equipe/petitions/{code}/feuilles", "/en/team/petitions/{code}/sheets"})
    Page enter(
            @PathVariable String code,
            @RequestParam Map<String, String> fields,
            Actor.Agent agent,
            Words w) {
        PetitionDesk.admit(agent, PetitionDesk.CLERKS);
        Petition of = desk.opened(desk.own(agent, code));
        Optional<UUID> back = Ids.read(fields.getOrDefault("back", ""));
        if (back.isPresent()) {
            sheets.takeBack(agent, of, back.get(), desk.now());
            return Page.redirect(PetitionPaths.sheets(code, w.lang()) + "?done=yes");
        }
        List<FieldError> errors = errors(fields, w);
        if (errors.isEmpty()
                && !sheets.enter(
                        agent,
                        of,
                        new SignedSheets.NewSheet(
                                number(fields, "sheet"),
                                door(fields).orElseThrow(),
                                number(fields, "signatures")),
                        desk.now(),
                        desk.today())) {
            errors.add(new FieldError("sheet", w.say("participation.petition.error.sheet.twice")));
        }
        return errors.isEmpty()
                ? Page.redirect(PetitionPaths.sheets(code, w.lang()) + "?done=yes")
                : page(of, sheets.of(agent, of, null), fields, errors, false, w).status(422);
    }

    private static List<FieldError> errors(Map<String, String> fields, Words w) {
        List<FieldError> errors = new ArrayList<>();
        if (number(fields, "sheet") < 1 || number(fields, "sheet") > MOST_SHEETS) {
            errors.add(
                    new FieldError(
                            "sheet", w.say("participation.petition.error.sheet", MOST_SHEETS)));
        }
        if (number(fields, "signatures") < 1 || number(fields, "signatures") > MOST_SIGNATURES) {
            errors.add(
                    new FieldError(
                            "signatures",
                            w.say("participation.petition.error.signatures", MOST_SIGNATURES)));
        }
        if (door(fields).isEmpty()) {
            errors.add(new FieldError("door", w.say("participation.petition.error.door")));
        }
        return errors;
    }

    /** Zero for what is no number of at most four digits. */
    private static int number(Map<String, String> fields, String name) {
        String typed = fields.getOrDefault(name, "").strip();
        return typed.matches("[0-9]{1,4}") ? Integer.parseInt(typed) : 0;
    }

    private static Optional<Door> door(Map<String, String> fields) {
        String typed = fields.getOrDefault("door", "");
        return SheetsView.DOORS.stream().filter(one -> one.word().equals(typed)).findFirst();
    }

    private Page page(
            Petition of,
            List<SignedSheets.Sheet> found,
            Map<String, String> typed,
            List<FieldError> errors,
            boolean done,
            Words w) {
        var view = new SheetsView(w, of, found, of.takes(desk.today()), typed, errors, done);
        return Page.of("participation/petitions/sheets", view)
                .title(w.say("participation.petition.sheets.title", view.title().text()))
                .nav(ParticipationPaths.PETITIONS)
                .inTeam();
    }
}
