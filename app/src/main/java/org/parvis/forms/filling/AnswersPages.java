package org.parvis.forms.filling;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.parvis.catalogue.FormDefinition;
import org.parvis.catalogue.FormDefinition.FormPage;
import org.parvis.catalogue.Openings;
import org.parvis.catalogue.Question;
import org.parvis.catalogue.ServiceDefinition;
import org.parvis.ds.SummaryRow;
import org.parvis.ds.Words;
import org.parvis.forms.drafts.Draft;
import org.parvis.forms.drafts.Paths;
import org.parvis.forms.drafts.Way;
import org.parvis.forms.drawing.AnswerRows;
import org.parvis.forms.drawing.DeviceView;
import org.parvis.forms.drawing.Spoken;
import org.parvis.forms.editors.Editors;
import org.parvis.forms.finished.BeforeSending;
import org.parvis.forms.known.AnswerOrigins;
import org.parvis.forms.reading.FormReader;
import org.parvis.forms.reading.Reading;
import org.parvis.forms.returning.DraftEntrance;
import org.parvis.forms.returning.Pausing;
import org.parvis.forms.services.OpenNotice;
import org.parvis.forms.spi.Asking;
import org.parvis.kernel.Actor;
import org.parvis.platform.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Reading the answers again before sending, and pausing. */
@Controller
class AnswersPages {
    private final DraftEntrance entrance;
    private final FormReader reader;
    private final Openings openings;
    private final ZoneId zone;
    private final AnswerRows rows;
    private final Pausing pausing;
    private final BeforeSending before;
    private final AnswerOrigins origins;

    AnswersPages(
            DraftEntrance entrance,
            FormReader reader,
            Openings openings,
            ZoneId legalZone,
            AnswerRows rows,
            Pausing pausing,
            BeforeSending before,
            AnswerOrigins origins) {
        this.entrance = entrance;
        this.origins = origins;
        this.rows = rows;
        this.pausing = pausing;
        this.before = before;
        this.reader = reader;
        this.openings = openings;
        this.zone = legalZone;
    }

    @GetMapping({"/fr/demarche/{draft}/reponses", "/en/form/{draft}/answers"})
    Page answers(
            @PathVariable UUID draft,
            HttpServletRequest request,
            Actor.@Nullable Person person,
            Words w) {
        return entrance.open(request, draft, person, w, editor -> answers(editor, request, w));
    }

    private Page answers(Editors.Editor editor, HttpServletRequest request, Words w) {
        Draft draft = editor.draft();
        Reading reading = reader.read(editor.rules(), draft.typed(), w.lang());
        FormDefinition form = editor.rules().service().form();
        if (!reading.faults().isEmpty()) {
            return Page.redirect(way(editor, reading, w).next());
        }
        return before.place(draft, form, reading, w.lang())
                .map(Page::redirect)
                .orElseGet(() -> show(editor, reading, request, w));
    }

    private Page show(Editors.Editor editor, Reading reading, HttpServletRequest request, Words w) {
        Draft draft = editor.draft();
        ServiceDefinition service = editor.rules().service();
        OpenNotice notice = OpenNotice.of(openings.of(service.code()), w);
        AnswersPage page =
                new AnswersPage(
                        service.name().in(w.lang()),
                        way(editor, reading, w).beforeAnswers(),
                        w.say("forms.saved", w.time(draft.savedAt())),
                        parts(editor, reading, w),
                        left(draft, service, reading, w),
                        before.told(editor.rules(), reading, w),
                        Paths.send(draft.id(), w.lang()),
                        draft.hand().prepares() ? Paths.haveSigned(draft.id(), w.lang()) : null,
                        then(service, w),
                        Paths.later(draft.id(), w.lang()),
                        notice,
                        notice == null || notice.takes()
                                ? null
                                : w.say("catalogue.open.draft", w.date(day(draft.expiresAt()))),
                        Paths.print(draft.id(), w.lang()),
                        DeviceView.of(request, draft, service.sensitive(), "", w.lang()),
                        Spoken.of(editor.rules(), reading, draft));
        Page drawn = Page.of("forms/filling/answers", page);
        return (Spoken.inFrenchOnly(editor.rules(), reading) ? drawn.alone() : drawn)
                .title(w.say("forms.answers.title"))
                .nav("services")
                .discreet(service.sensitive());
    }

    private LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, zone);
    }

    private List<AnswersPage.Part> parts(Editors.Editor editor, Reading reading, Words w) {
        Draft draft = editor.draft();
        ServiceDefinition service = editor.rules().service();
        Asking asking = reader.asking(service, w.lang());
        Function<Question, @Nullable String> from = origins.of(draft, editor.rules(), reading, w);
        List<AnswersPage.Part> parts = new ArrayList<>();
        List<String> inOrder = reading.pages().stream().map(FormPage::part).distinct().toList();
        for (String part : inOrder) {
            List<FormPage> pages =
                    reading.pages().stream().filter(p -> p.part().equals(part)).toList();
            List<SummaryRow> shown =
                    rows.of(
                            pages,
                            reading,
                            asking,
                            page -> change(draft, page, w),
                            question -> !rows.left(question, reading),
                            from,
                            w);
            if (!shown.isEmpty()) {
                parts.add(new AnswersPage.Part(service.form().partName(part, w.lang()), shown));
            }
        }
        return parts;
    }

    private List<SummaryRow> left(
            Draft draft, ServiceDefinition service, Reading reading, Words w) {
        return rows.of(
                reading.pages(),
                reading,
                reader.asking(service, w.lang()),
                page -> change(draft, page, w),
                question -> rows.left(question, reading),
                question -> null,
                w);
    }

    private static String change(Draft draft, FormPage page, Words w) {
        return Paths.page(draft.id(), page.id(), w.lang()) + "?answers=1";
    }

    /** What starts when one sends. */
    private static List<String> then(ServiceDefinition service, Words w) {
        return List.of(
                w.say("forms.answers.then.receipt"),
                service.start().howLong().in(w.lang()),
                w.say("forms.answers.then.follow"));
    }

    @PostMapping({"/fr/demarche/{draft}/plus-tard", "/en/form/{draft}/later"})
    Page later(
            @PathVariable UUID draft,
            HttpServletRequest request,
            Actor.@Nullable Person person,
            Words w) {
        return entrance.open(request, draft, person, w, editor -> later(editor, w));
    }

    private Page later(Editors.Editor editor, Words w) {
        ServiceDefinition service = editor.rules().service();
        String page = service.form().pages().getFirst().id();
        return pausing.page(service, editor.draft(), page, w);
    }

    private static Way way(Editors.Editor editor, Reading reading, Words w) {
        return Way.of(editor.rules().service(), reading, editor.draft(), w.lang());
    }
}
