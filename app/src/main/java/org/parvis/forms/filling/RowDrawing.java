package org.parvis.forms.filling;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parvis.catalogue.Openings;
import org.parvis.ds.Words;
import org.parvis.forms.drafts.Paths;
import org.parvis.forms.drafts.Request;
import org.parvis.forms.drafts.RowForms;
import org.parvis.forms.drafts.Seen;
import org.parvis.forms.drafts.Way;
import org.parvis.forms.drawing.DeviceView;
import org.parvis.forms.drawing.Fields;
import org.parvis.forms.drawing.Proposals;
import org.parvis.forms.drawing.QuestionDrawing;
import org.parvis.forms.drawing.QuestionPage;
import org.parvis.forms.drawing.Spoken;
import org.parvis.forms.known.KnownPage;
import org.parvis.forms.known.Offered;
import org.parvis.forms.reading.Fault;
import org.parvis.forms.reading.FormReader;
import org.parvis.forms.reading.Reading;
import org.parvis.forms.services.OpenNotice;
import org.parvis.forms.spi.Typed;
import org.parvis.platform.Page;
import org.springframework.stereotype.Component;

/** Draws the page of one row. */
@Component
class RowDrawing {
    private final FormReader reader;
    private final Fields fields;
    private final Openings openings;
    private final Proposals proposals;

    RowDrawing(FormReader reader, Fields fields, Openings openings, Proposals proposals) {
        this.proposals = proposals;
        this.reader = reader;
        this.fields = fields;
        this.openings = openings;
    }

    /**
     * The page.
     *
     * @param mine what somebody typed on it that is not in the draft
     * @param request whether one came from the answers, and from which device
     */
    Page page(
            RowAt row,
            Map<String, Typed> mine,
            List<Fault> faults,
            HttpServletRequest request,
            Words w) {
        Map<String, Typed> shown = row.typed();
        shown.putAll(mine);
        Map<String, Typed> held = RowForms.drawn(shown, row.questions());
        Reading before = reader.read(row.rules(), held, w.lang());
        Proposals.Drawn proposed = proposed(row, before, held, w.lang());
        Map<String, Typed> typed = proposed.over(held);
        Reading reading =
                proposed.typed().isEmpty() ? before : reader.read(row.rules(), typed, w.lang());
        return reading.row(row.path())
                .map(read -> page(row, read, reading, typed, proposed, faults, request, w))
                .orElseGet(() -> Page.redirect(row.back(w.lang())));
    }

    private Proposals.Drawn proposed(
            RowAt row, Reading reading, Map<String, Typed> held, String lang) {
        return reading.row(row.path())
                .map(
                        read ->
                                proposals.on(
                                        row.rules(),
                                        read.asked(),
                                        read.values(),
                                        held,
                                        Offered.of(row.draft()),
                                        lang))
                .orElse(Proposals.Drawn.NOTHING);
    }

    private Page page(
            RowAt row,
            Reading.Row shown,
            Reading reading,
            Map<String, Typed> typed,
            Proposals.Drawn proposed,
            List<Fault> faults,
            HttpServletRequest request,
            Words w) {
        String lang = w.lang();
        boolean toAnswers = Request.has(request, "answers");
        var service = row.rules().service();
        Map<String, Fault> byQuestion = new LinkedHashMap<>();
        faults.forEach(fault -> byQuestion.put(fault.question(), fault));
        int place = reading.rows(row.group().path()).indexOf(shown) + 1;
        String heading = Fields.name(row.group().group(), place, shown, w);
        Way way = Way.of(service, reading, row.draft(), lang);
        List<String> paths = reading.paths(shown.asked());
        QuestionPage model =
                new QuestionPage(
                        service.name().in(lang),
                        new QuestionPage.Head(
                                toAnswers ? way.answers() : row.back(lang),
                                QuestionDrawing.saved(row.draft(), w),
                                w.say(
                                        "forms.row.caption",
                                        row.group().group().shortName().in(lang),
                                        row.group().row().name().in(lang),
                                        place),
                                heading,
                                Spoken.of(row.rules(), reading, row.draft())),
                        new QuestionPage.Sending(
                                row.here(lang),
                                String.join(" ", paths),
                                proposed.digests(),
                                "",
                                Map.of(),
                                toAnswers,
                                false,
                                !row.draft().hand().isGuest(),
                                w.say(toAnswers ? "forms.question.save" : "forms.rows.save"),
                                new QuestionPage.Keep(
                                        Paths.keep(row.here(lang), lang),
                                        Seen.of(paths.stream(), row.draft().typed()))),
                        proposed.noted(
                                fields.views(
                                        reading,
                                        shown.asked(),
                                        typed,
                                        byQuestion,
                                        reader.asking(service, lang, row.draft().hand().account()),
                                        w,
                                        false),
                                w),
                        fields.errors(reading, shown.asked(), byQuestion, w),
                        KnownPage.NONE,
                        QuestionPage.Brought.NOTHING,
                        QuestionDrawing.aside(
                                service,
                                row.group().page(),
                                shown.asked(),
                                QuestionPage.Elsewhere.NOWHERE,
                                w),
                        OpenNotice.closed(openings.of(service.code()), w),
                        DeviceView.of(
                                request, row.draft(), service.sensitive(), row.place(), lang));
        Page page = QuestionDrawing.page(model, service, heading, w);
        return Spoken.inFrenchOnly(row.rules(), reading)
                ? page.alone()
                : page.alternate(
                        Paths.row(
                                row.draft(),
                                row.group().page().id(),
                                row.path(),
                                Paths.other(lang)));
    }
}
