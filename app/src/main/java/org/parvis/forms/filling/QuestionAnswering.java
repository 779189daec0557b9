package org.parvis.forms.filling;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.parvis.catalogue.FormDefinition.FormPage;
import org.parvis.catalogue.Question;
import org.parvis.ds.Words;
import org.parvis.forms.drafts.Paths;
import org.parvis.forms.drafts.Request;
import org.parvis.forms.drafts.Way;
import org.parvis.forms.editors.Editors;
import org.parvis.forms.known.ReuseTaking;
import org.parvis.forms.reading.Fault;
import org.parvis.forms.reading.FormReader;
import org.parvis.forms.reading.Reading;
import org.parvis.forms.reading.Revealed;
import org.parvis.forms.returning.Pausing;
import org.parvis.platform.Page;
import org.springframework.stereotype.Component;

/** What follows when a page of a draft is sent: it is kept, then one goes on or corrects it. */
@Component
public class QuestionAnswering {
    private final FormReader reader;
    private final PageTaking taking;
    private final ReuseTaking reusing;
    private final Pausing pausing;
    private final QuestionShowing showing;

    QuestionAnswering(
            FormReader reader,
            PageTaking taking,
            ReuseTaking reusing,
            Pausing pausing,
            QuestionShowing showing) {
        this.reader = reader;
        this.taking = taking;
        this.reusing = reusing;
        this.pausing = pausing;
        this.showing = showing;
    }

    /** Keeps what was typed on a page, by whoever holds the draft; then, what leads on. */
    public Supplier<Page> keep(
            Editors.Editor before, FormPage page, HttpServletRequest request, Words w) {
        if (!before.draft().hand().mayAnswer(page)) {
            Reading now = reader.read(before.rules(), before.draft().typed(), w.lang());
            return () -> Page.redirect(way(before, now, w).elsewhere(page));
        }
        PageTaking.Kept kept = taking.keep(before.draft(), before.rules(), page, request, w.lang());
        return () -> kept(before, kept, page, request, w);
    }

    private Page kept(
            Editors.Editor before,
            PageTaking.Kept kept,
            FormPage page,
            HttpServletRequest request,
            Words w) {
        if (Request.ofRows(request)) {
            return kept.button()
                    .leads()
                    .apply(kept.draft())
                    .map(Page::redirect)
                    .orElseGet(() -> Page.redirect(Paths.page(kept.draft(), page.id(), w.lang())));
        }
        if (Request.has(request, "reuse")) {
            return reuse(before.with(kept.draft()), page, request, w);
        }
        PageTaking.Settled settled = taking.settle(kept, before.rules(), page, request, w.lang());
        return onwards(before.with(settled.draft()), kept, settled, page, request, w);
    }

    /** What is wrong on the page or what its answers ask for now, else the next one. */
    private Page onwards(
            Editors.Editor editor,
            PageTaking.Kept kept,
            PageTaking.Settled settled,
            FormPage page,
            HttpServletRequest request,
            Words w) {
        Reading reading = settled.reading();
        List<Fault> faults = settled.faults();
        if (!kept.clashing().isEmpty()) {
            return showing.page(editor, kept.clashing(), reading, page, faults, request, w);
        }
        if (Request.has(request, "later") && !editor.draft().hand().isGuest()) {
            return pausing.page(editor.rules().service(), editor.draft(), page.id(), w);
        }
        boolean search = Request.has(request, "search");
        if (search || !faults.isEmpty()) {
            List<Fault> told = search ? kept.files().faults() : faults;
            return showing.page(editor, Map.of(), reading, page, told, request, w);
        }
        boolean toAnswers = Request.has(request, "answers");
        Way way = way(editor, reading, w);
        List<String> drawn = Request.asked(request);
        Optional<String> revealed =
                Revealed.first(reader, reading, asked(editor, reading, page), drawn);
        if (revealed.isPresent() || kept.files().changed()) {
            String here = way.page(page.id()) + (toAnswers ? "?answers=1" : "");
            return Page.redirect(here + revealed.map(field -> "#" + field).orElse(""));
        }
        return Page.redirect(toAnswers ? way.onToAnswers() : way.after(page));
    }

    /** Takes an answer of the person's own, and shows it on the page that asked for it. */
    public Page reuse(Editors.Editor editor, FormPage page, HttpServletRequest request, Words w) {
        Reading reading = reader.read(editor.rules(), editor.draft().typed(), w.lang());
        String key = String.valueOf(request.getParameter("reuse"));
        boolean toAnswers = Request.has(request, "answers");
        String here =
                Paths.page(editor.draft(), page.id(), w.lang()) + (toAnswers ? "?answers=1" : "");
        return reusing.take(editor.draft(), editor.rules(), reading.asked(page), key, w.lang())
                .map(
                        taken ->
                                taken.faults().isEmpty()
                                        ? Page.redirect(here + "#" + taken.question())
                                        : showing.page(
                                                editor.with(taken.draft()),
                                                Map.of(),
                                                reading,
                                                page,
                                                taken.faults(),
                                                request,
                                                w))
                .orElseGet(() -> Page.redirect(here));
    }

    private static List<Question> asked(Editors.Editor editor, Reading reading, FormPage page) {
        return editor.draft().hand().theirs(reading.asked(page));
    }

    private static Way way(Editors.Editor editor, Reading reading, Words w) {
        String lang = editor.rules().spoken(w.lang(), reading.values());
        return Way.of(editor.rules().service(), reading, editor.draft(), lang);
    }
}
