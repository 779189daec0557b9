package org.parvis.disputes.table;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.cases.spi.PartyEntry;
import org.parvis.disputes.DisputeDays;
import org.parvis.disputes.DisputePaths;
import org.parvis.disputes.Disputes;
import org.parvis.ds.FieldError;
import org.parvis.ds.Words;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.Refusal;
import org.parvis.platform.Page;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The table of a dispute, for each of those who sit there. */
@Controller
class TablePages {
    private final Disputes disputes;
    private final TableView view;
    private final TableMoves moves;
    private final SupportView supports;
    private final DisputeDays days;

    TablePages(
            Disputes disputes,
            TableView view,
            TableMoves moves,
            SupportView supports,
            DisputeDays days) {
        this.disputes = disputes;
        this.view = view;
        this.moves = moves;
        this.supports = supports;
        this.days = days;
    }

    @GetMapping({"/fr/differends/{reference}", "/en/disputes/{reference}"})
    Page show(
            PartyEntry entry,
            @RequestParam(defaultValue = "") String template,
            HttpServletRequest request,
            Words w) {
        Disputes.Place came = disputes.reading(entry);
        if (came.beside()) {
            return Page.redirect(DisputePaths.support(came.reference(), w));
        }
        Disputes.Place place = disputes.seen(came) ? disputes.place(entry) : came;
        return page(place, view.begun(place, template, request), w, 200);
    }

    private Page page(Disputes.Place place, TablePage.Answered answered, Words w, int status) {
        TablePage page = view.page(place, answered, w);
        return Page.of("disputes/table/table", page)
                .title(page.head().title())
                .nav("files")
                .discreet(true)
                .status(status);
    }

    @PostMapping({"/fr/differends/{reference}", "/en/disputes/{reference}"})
    Page act(
            PartyEntry entry,
            @RequestParam MultiValueMap<String, String> typed,
            @RequestParam(required = false) @Nullable List<MultipartFile> papers,
            Words w) {
        Disputes.Place place = disputes.reading(entry);
        TypedMove move = new TypedMove(typed, TypedMove.chosen(papers));
        if (place.beside()) {
            return supports.refused(place, move, Refusal.of("disputes.refused.support"), w);
        }
        List<FieldError> wrong = move.wrong(place, days.today(), w);
        boolean warned = wrong.isEmpty() && !move.sure();
        List<FieldError> said = warned ? move.threats(place, w) : wrong;
        if (!said.isEmpty()) {
            return page(place, move.answered(said, warned), w, 422);
        }
        return switch (moves.made(place, move)) {
            case Outcome.Ok<Integer> ok -> Page.redirect(next(place, move, w));
            case Outcome.Refused<Integer>(Refusal why) -> refused(entry, move, why, w);
        };
    }

    private Page refused(PartyEntry entry, TypedMove move, Refusal why, Words w) {
        List<FieldError> said = new ArrayList<>(List.of(move.refused(why, w)));
        if (why.key().equals("disputes.refused.apart")) {
            said.addAll(move.unsent(w));
        }
        return page(disputes.place(entry), move.answered(said, false), w, 409);
    }

    /** Whoever left has nothing to read there any more. */
    private static String next(Disputes.Place place, TypedMove move, Words w) {
        return switch (move.then()) {
            case "leave", "recuse" -> DisputePaths.follow(w);
            default -> DisputePaths.table(place.reference(), w);
        };
    }
}
