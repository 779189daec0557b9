package org.parvis.forms.filling;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parvis.catalogue.FormDefinition.FormPage;
import org.parvis.catalogue.ServiceRules;
import org.parvis.ds.Words;
import org.parvis.forms.drafts.Draft;
import org.parvis.forms.drafts.Paths;
import org.parvis.forms.drafts.Request;
import org.parvis.forms.drafts.RowForms;
import org.parvis.forms.drafts.Seen;
import org.parvis.forms.drafts.Way;
import org.parvis.forms.drawing.DeviceView;
import org.parvis.forms.drawing.Proposals;
import org.parvis.forms.drawing.QuestionDrawing;
import org.parvis.forms.drawing.QuestionPage;
import org.parvis.forms.drawing.ReuseShown;
import org.parvis.forms.editors.Editors;
import org.parvis.forms.known.KnownFilling;
import org.parvis.forms.known.KnownPage;
import org.parvis.forms.known.Offered;
import org.parvis.forms.reading.Fault;
import org.parvis.forms.reading.FormReader;
import org.parvis.forms.reading.Reading;
import org.parvis.forms.spi.Typed;
import org.parvis.platform.Page;
import org.springframework.stereotype.Component;

/** Shows a page of a draft: what is typed, known, proposed and answered before, together. */
@Component
public class QuestionShowing {
    private final FormReader reader;
    private final KnownFilling known;
    private final Proposals proposals;
    private final ReuseShown again;
    private final QuestionDrawing drawing;

    QuestionShowing(
            FormReader reader,
            KnownFilling known,
            Proposals proposals,
            ReuseShown again,
            QuestionDrawing drawing) {
        this.reader = reader;
        this.known = known;
        this.proposals = proposals;
        this.again = again;
        this.drawing = drawing;
    }

    /** A page of a draft, for whoever holds it; elsewhere when it is not theirs or not yet. */
    public Page ask(Editors.Editor editor, String page, HttpServletRequest request, Words w) {
        Draft draft = editor.draft();
        Reading reading = reader.read(editor.rules(), draft.typed(), w.lang());
        String lang = editor.rules().spoken(w.lang(), reading.values());
        Way way = Way.of(editor.rules().service(), reading, draft, lang);
        if (!lang.equals(w.lang())) {
            return Page.redirect(way.page(page));
        }
        Optional<FormPage> shown =
                reading.pages().stream()
                        .filter(p -> p.id().equals(page))
                        .findFirst()
                        .filter(p -> !way.waits(p));
        if (shown.isPresent() && !draft.hand().mayAnswer(shown.get())) {
            return Page.redirect(way.elsewhere(shown.get()));
        }
        return shown.map(p -> page(editor, Map.of(), reading, p, List.of(), request, w))
                .orElseGet(() -> Page.redirect(way.next()));
    }

    /**
     * The page.
     *
     * @param mine what somebody typed on it that is not in the draft
     * @param before what the draft says
     */
    Page page(
            Editors.Editor editor,
            Map<String, Typed> mine,
            Reading before,
            FormPage page,
            List<Fault> faults,
            HttpServletRequest request,
            Words w) {
        Draft draft = editor.draft();
        ServiceRules rules = editor.rules();
        Map<String, Typed> shown = new LinkedHashMap<>(draft.typed());
        shown.putAll(mine);
        Map<String, Typed> held = RowForms.drawn(shown, page.questions());
        Reading kept = held.equals(draft.typed()) ? before : reader.read(rules, held, w.lang());
        Proposals.Drawn proposed =
                proposals.on(rules, kept, page, held, Offered.of(draft), w.lang());
        Map<String, Typed> typed = proposed.over(held);
        Reading reading = proposed.typed().isEmpty() ? kept : reader.read(rules, typed, w.lang());
        QuestionDrawing.Drawn drawn =
                new QuestionDrawing.Drawn(rules, reading, page, typed, faults, draft.hand());
        return drawing.page(drawn, around(draft, drawn, proposed, request, w), w);
    }

    private QuestionDrawing.Around around(
            Draft draft,
            QuestionDrawing.Drawn drawn,
            Proposals.Drawn proposed,
            HttpServletRequest request,
            Words w) {
        FormPage page = drawn.page();
        Way way = Way.of(drawn.rules().service(), drawn.reading(), draft, w.lang());
        String here = way.page(page.id());
        boolean toAnswers = Request.has(request, "answers");
        KnownPage told =
                draft.hand().isGuest()
                        ? KnownPage.NONE
                        : known.on(draft, drawn.rules(), drawn.reading(), page, drawn.faults(), w);
        return new QuestionDrawing.Around(
                draft,
                new QuestionDrawing.Trip(
                        toAnswers ? way.answers() : way.before(page), here, toAnswers),
                Map.of(),
                told,
                new QuestionPage.Brought(
                        null,
                        again.on(draft.id(), draft.hand(), drawn.asked(), drawn.typed(), told, w)),
                proposed,
                new QuestionPage.Elsewhere(way.share(page), way.paper(page)),
                new QuestionPage.Keep(
                        Paths.keep(here, w.lang()),
                        Seen.of(drawn.reading().paths(drawn.asked()).stream(), draft.typed())),
                DeviceView.of(
                        request, draft, drawn.rules().service().sensitive(), page.id(), w.lang()));
    }
}
