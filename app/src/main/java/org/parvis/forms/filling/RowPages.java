package org.parvis.forms.filling;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.parvis.catalogue.Question;
import org.parvis.ds.Words;
import org.parvis.forms.drafts.Paths;
import org.parvis.forms.drafts.Request;
import org.parvis.forms.drafts.Way;
import org.parvis.forms.drawing.SettledProposals;
import org.parvis.forms.editors.Editors;
import org.parvis.forms.reading.Fault;
import org.parvis.forms.reading.FormReader;
import org.parvis.forms.reading.Reading;
import org.parvis.forms.reading.Revealed;
import org.parvis.forms.returning.DraftEntrance;
import org.parvis.forms.returning.Pausing;
import org.parvis.kernel.Actor;
import org.parvis.platform.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** One row of a repeated group: its questions on a page of their own. */
@Controller
public class RowPages {
    public static final String ROW = "/{row:[a-z][a-z0-9_]*\\.[a-z0-9_.]+}";

    private final DraftEntrance entrance;
    private final Pausing pausing;
    private final Keeping keeping;
    private final FormReader reader;
    private final RowDrawing drawing;
    private final SettledProposals proposals;

    RowPages(
            DraftEntrance entrance,
            Pausing pausing,
            Keeping keeping,
            FormReader reader,
            RowDrawing drawing,
            SettledProposals proposals) {
        this.proposals = proposals;
        this.entrance = entrance;
        this.pausing = pausing;
        this.keeping = keeping;
        this.reader = reader;
        this.drawing = drawing;
    }

    @GetMapping({"/fr/demarche/{draft}/{page}" + ROW, "/en/form/{draft}/{page}" + ROW})
    Page ask(
            @PathVariable UUID draft,
            @PathVariable String page,
            @PathVariable String row,
            HttpServletRequest request,
            Actor.@Nullable Person person,
            Words w) {
        return entrance.open(
                request, draft, person, w, editor -> ask(editor, page, row, request, w));
    }

    /** A row in a draft, for whoever holds it. */
    public Page ask(
            Editors.Editor editor, String page, String row, HttpServletRequest request, Words w) {
        return RowAt.of(editor, page, row)
                .map(open -> drawing.page(open, Map.of(), List.of(), request, w))
                .orElseGet(() -> Page.redirect(Paths.page(editor.draft(), page, w.lang())));
    }

    @PostMapping({"/fr/demarche/{draft}/{page}" + ROW, "/en/form/{draft}/{page}" + ROW})
    Page answer(
            @PathVariable UUID draft,
            @PathVariable String page,
            @PathVariable String row,
            HttpServletRequest request,
            Actor.@Nullable Person person,
            Words w) {
        String place = page + "/" + row;
        return entrance.keep(
                request, draft, place, person, w, editor -> keep(editor, page, row, request, w));
    }

    /** Keeps what was typed in a row, by whoever holds the draft; then, what leads on. */
    public Supplier<Page> keep(
            Editors.Editor editor, String page, String row, HttpServletRequest request, Words w) {
        return RowAt.of(editor, page, row)
                .map(open -> keep(open, request, w))
                .orElseGet(() -> () -> Page.redirect(Paths.page(editor.draft(), page, w.lang())));
    }

    private Supplier<Page> keep(RowAt before, HttpServletRequest request, Words w) {
        RowCommand button = RowCommands.of(before.rules().service().form(), request, w.lang());
        Keeping.Kept text = keeping.keep(before, Request.fields(request), button);
        return () -> kept(before, text, button, request, w);
    }

    private Page kept(
            RowAt before,
            Keeping.Kept text,
            RowCommand button,
            HttpServletRequest request,
            Words w) {
        RowAt row = before.with(text.draft());
        if (!text.clashing().isEmpty()) {
            return drawing.page(row, text.clashing(), text.faults(), request, w);
        }
        if (Request.has(request, "later") && !row.draft().hand().isGuest()) {
            return pausing.page(row.rules().service(), row.draft(), row.group().page().id(), w);
        }
        if (Request.ofRows(request)) {
            return button.leads()
                    .apply(row.draft())
                    .map(Page::redirect)
                    .orElseGet(() -> Page.redirect(row.back(w.lang())));
        }
        return onwards(row, request, w);
    }

    /** What is wrong in the row or what its answers ask for now, else back to its group. */
    private Page onwards(RowAt row, HttpServletRequest request, Words w) {
        boolean toAnswers = Request.has(request, "answers");
        Reading reading = reader.read(row.rules(), row.draft().typed(), w.lang());
        List<Question> asked = reading.row(row.path()).map(Reading.Row::asked).orElse(List.of());
        List<String> drawn = Request.asked(request);
        boolean search = Request.has(request, "search");
        List<Fault> faults = search ? List.of() : faults(reading, asked, drawn);
        RowAt settled =
                search
                        ? row
                        : reading.row(row.path())
                                .map(read -> settle(row, read, drawn, w))
                                .orElse(row);
        if (search || !faults.isEmpty()) {
            return drawing.page(settled, Map.of(), faults, request, w);
        }
        Optional<String> revealed = Revealed.first(reader, reading, asked, drawn);
        if (revealed.isPresent()) {
            String here = row.here(w.lang()) + (toAnswers ? "?answers=1" : "");
            return Page.redirect(here + "#" + revealed.get());
        }
        Way way = Way.of(row.rules().service(), reading, row.draft(), w.lang());
        return Page.redirect(toAnswers ? way.onToAnswers() : row.back(w.lang()));
    }

    /** What was proposed in the row is decided. */
    private RowAt settle(RowAt row, Reading.Row read, List<String> drawn, Words w) {
        return row.with(
                proposals.settle(
                        row.draft(), row.rules(), read.asked(), read.values(), drawn, w.lang()));
    }

    private static List<Fault> faults(Reading reading, List<Question> asked, List<String> drawn) {
        List<Fault> faults = new ArrayList<>();
        reading.faultsOf(asked).stream()
                .flatMap(fault -> reading.inPlace(fault, asked))
                .filter(fault -> drawn.contains(fault.question()))
                .forEach(faults::add);
        return faults;
    }
}
