package org.parvis.forms.beginning;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.catalogue.FormDefinition.FormPage;
import org.parvis.catalogue.ServiceDefinition;
import org.parvis.catalogue.ServiceRules;
import org.parvis.ds.Words;
import org.parvis.forms.drafts.Beside;
import org.parvis.forms.drafts.Hand;
import org.parvis.forms.drafts.Paths;
import org.parvis.forms.drafts.RowForms;
import org.parvis.forms.drawing.AnswerRows;
import org.parvis.forms.drawing.Proposals;
import org.parvis.forms.drawing.QuestionDrawing;
import org.parvis.forms.drawing.QuestionPage;
import org.parvis.forms.drawing.ReuseShown;
import org.parvis.forms.editors.ForOthers;
import org.parvis.forms.known.KnownPage;
import org.parvis.forms.known.Offered;
import org.parvis.forms.reading.Fault;
import org.parvis.forms.reading.FormReader;
import org.parvis.forms.reading.Posted;
import org.parvis.forms.reading.Reading;
import org.parvis.forms.spi.Typed;
import org.parvis.kernel.OnBehalfOf;
import org.parvis.platform.Page;
import org.springframework.stereotype.Component;

/** Draws the first questions of a service, before there is a draft: the page carries all itself. */
@Component
class FirstDrawing {
    private final FormReader reader;
    private final QuestionDrawing drawing;
    private final AnswerRows rows;
    private final Proposals proposals;
    private final ReuseShown again;

    FirstDrawing(
            FormReader reader,
            QuestionDrawing drawing,
            AnswerRows rows,
            Proposals proposals,
            ReuseShown again) {
        this.reader = reader;
        this.drawing = drawing;
        this.rows = rows;
        this.proposals = proposals;
        this.again = again;
    }

    /** The page with what its address brought, and what is proposed on it. */
    Page prefilled(
            ServiceRules rules,
            Prefill prefill,
            @Nullable UUID account,
            @Nullable OnBehalfOf whom,
            String place,
            Words w) {
        Reading reading = reader.read(rules, prefill.typed(), w.lang());
        Proposals.Drawn proposed =
                proposals.on(
                        rules,
                        reading,
                        reading.pages().getFirst(),
                        prefill.typed(),
                        new Offered(Beside.NOTHING, account, whom),
                        w.lang());
        return page(
                rules,
                proposed.over(prefill.typed()),
                List.of(),
                told(rules, prefill, reading, w),
                proposed,
                // what somebody answered for themselves is not offered where they answer for
                // another
                whom == null ? account : null,
                place,
                w);
    }

    /** What an address brought is shown before anything, and goes away with one link. */
    private QuestionPage.@Nullable Prefilled told(
            ServiceRules rules, Prefill prefill, Reading reading, Words w) {
        if (prefill.typed().isEmpty() && !prefill.ignored()) {
            return null;
        }
        return new QuestionPage.Prefilled(
                rules.service().form().questions().stream()
                        .filter(question -> prefill.typed().containsKey(question.id()))
                        .map(
                                question ->
                                        rows.row(
                                                question,
                                                reading,
                                                reader.asking(rules.service(), w.lang()),
                                                null,
                                                w))
                        .toList(),
                prefill.ignored(),
                Paths.begin(rules.service(), w.lang()));
    }

    /** The page as it was sent, with what is to be changed. */
    Page page(
            ServiceRules rules,
            Map<String, Typed> known,
            List<Fault> faults,
            String place,
            Words w) {
        return page(rules, known, faults, null, Proposals.Drawn.NOTHING, null, place, w);
    }

    private Page page(
            ServiceRules rules,
            Map<String, Typed> known,
            List<Fault> faults,
            QuestionPage.@Nullable Prefilled prefilled,
            Proposals.Drawn proposed,
            @Nullable UUID account,
            String place,
            Words w) {
        ServiceDefinition service = rules.service();
        FormPage page = reader.read(rules, known, w.lang()).pages().getFirst();
        Map<String, Typed> typed = RowForms.drawn(known, page.questions());
        Reading reading = reader.read(rules, typed, w.lang());
        QuestionDrawing.Drawn drawn =
                new QuestionDrawing.Drawn(rules, reading, page, typed, faults, Hand.FREE);
        Hand hand = Hand.owner(service.form()).of(account);
        QuestionPage.Brought brought =
                new QuestionPage.Brought(
                        prefilled, again.on(null, hand, drawn.asked(), typed, KnownPage.NONE, w));
        QuestionDrawing.Around around =
                new QuestionDrawing.Around(
                        null,
                        new QuestionDrawing.Trip(
                                Paths.service(service, w.lang()),
                                Paths.begin(service, w.lang()),
                                false),
                        carried(known, page, place),
                        KnownPage.NONE,
                        brought,
                        proposed,
                        QuestionPage.Elsewhere.NOWHERE,
                        null,
                        null);
        return drawing.page(drawn, around, w)
                .alternate(Paths.begin(service, Paths.other(w.lang())));
    }

    /** What the page holds without drawing it. */
    private static Map<String, List<String>> carried(
            Map<String, Typed> known, FormPage page, String place) {
        Map<String, List<String>> carried = new LinkedHashMap<>();
        if (!place.isEmpty()) {
            carried.put(ForOthers.PLACE, List.of(place));
        }
        known.forEach(
                (path, text) -> {
                    if (!drawn(path, page)) {
                        carried.putAll(Posted.fields(path, text));
                    }
                });
        return carried;
    }

    /** Whether the page itself brings that back. */
    private static boolean drawn(String path, FormPage page) {
        return page.questions().stream()
                .anyMatch(
                        question ->
                                question.row() == null
                                        ? path.equals(question.id())
                                        : question.row().together()
                                                && (path.equals(question.id())
                                                        || path.startsWith(question.id() + ".")));
    }
}
