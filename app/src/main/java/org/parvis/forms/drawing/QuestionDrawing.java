package org.parvis.forms.drawing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parvis.catalogue.FormDefinition.FormPage;
import org.parvis.catalogue.Openings;
import org.parvis.catalogue.Question;
import org.parvis.catalogue.ServiceDefinition;
import org.parvis.catalogue.ServiceRules;
import org.parvis.ds.FieldError;
import org.parvis.ds.Words;
import org.parvis.forms.drafts.Draft;
import org.parvis.forms.drafts.Hand;
import org.parvis.forms.drafts.Way;
import org.parvis.forms.known.KnownPage;
import org.parvis.forms.known.UnknownKeys;
import org.parvis.forms.reading.Fault;
import org.parvis.forms.reading.FormReader;
import org.parvis.forms.reading.Reading;
import org.parvis.forms.services.OpenNotice;
import org.parvis.forms.services.ServicePages;
import org.parvis.forms.spi.Typed;
import org.parvis.platform.Page;
import org.springframework.stereotype.Component;

/** Draws a page of questions, in a draft or before there is one. */
@Component
public class QuestionDrawing {
    private final FormReader reader;
    private final Fields fields;
    private final FilesShown files;
    private final Openings openings;

    QuestionDrawing(FormReader reader, Fields fields, FilesShown files, Openings openings) {
        this.reader = reader;
        this.fields = fields;
        this.files = files;
        this.openings = openings;
    }

    /**
     * What is drawn.
     *
     * @param typed what stands in the fields
     * @param hand whose questions are drawn
     */
    public record Drawn(
            ServiceRules rules,
            Reading reading,
            FormPage page,
            Map<String, Typed> typed,
            List<Fault> faults,
            Hand hand) {
        public List<Question> asked() {
            return hand.theirs(reading.asked(page));
        }
    }

    /**
     * What stands around the questions of a page.
     *
     * @param draft none when the page is the first
     * @param proposed answers drawn that nobody gave yet
     */
    public record Around(
            @Nullable Draft draft,
            Trip trip,
            Map<String, List<String>> carried,
            KnownPage known,
            QuestionPage.Brought brought,
            Proposals.Drawn proposed,
            QuestionPage.Elsewhere elsewhere,
            QuestionPage.@Nullable Keep keep,
            @Nullable DeviceView device) {
        boolean mayPause() {
            return draft == null || !draft.hand().isGuest();
        }
    }

    /**
     * From where one comes and where it is sent.
     *
     * @param toAnswers whether one came from the answers, and goes back there
     */
    public record Trip(String back, String action, boolean toAnswers) {}

    public Page page(Drawn drawn, Around around, Words w) {
        ServiceDefinition service = drawn.rules().service();
        Map<String, Fault> faults = new LinkedHashMap<>();
        drawn.faults().forEach(fault -> faults.put(fault.question(), fault));
        List<FieldError> errors = fields.errors(drawn.reading(), drawn.asked(), faults, w);
        QuestionPage model =
                new QuestionPage(
                        service.name().in(w.lang()),
                        head(drawn, around, w),
                        sending(drawn, around, w),
                        fields(drawn, around, faults, w),
                        errors,
                        around.known(),
                        around.brought(),
                        aside(service, drawn.page(), drawn.asked(), around.elsewhere(), w),
                        OpenNotice.closed(openings.of(service.code()), w),
                        around.device());
        String heading = heading(drawn.page(), around, w.lang());
        Page page = page(model, service, heading, w);
        return Spoken.inFrenchOnly(drawn.rules(), drawn.reading()) ? page.alone() : page;
    }

    /** The same page, whatever questions stand on it. */
    public static Page page(
            QuestionPage model, ServiceDefinition service, String heading, Words w) {
        boolean wrong = !model.errors().isEmpty();
        return Page.of("forms/drawing/question", model)
                .title(ServicePages.title(heading, wrong, w))
                .nav("services")
                .discreet(service.sensitive())
                .status(wrong ? 422 : 200);
    }

    private static String heading(FormPage page, Around around, String lang) {
        KnownPage.Consent consent = around.known().consent();
        return consent == null ? page.heading().in(lang) : consent.title();
    }

    private static QuestionPage.Head head(Drawn drawn, Around around, Words w) {
        FormPage page = drawn.page();
        var form = drawn.rules().service().form();
        List<FormPage> among = Way.around(form, drawn.reading(), page);
        return new QuestionPage.Head(
                around.trip().back(),
                around.draft() == null ? null : saved(around.draft(), w),
                w.say(
                        "forms.question.caption",
                        form.partName(page.part(), w.lang()),
                        among.indexOf(page) + 1,
                        among.size()),
                page.title() == null ? null : page.title().in(w.lang()),
                around.draft() == null
                        ? null
                        : Spoken.of(drawn.rules(), drawn.reading(), around.draft()));
    }

    public static String saved(Draft draft, Words w) {
        return w.say("forms.saved", w.time(draft.savedAt()));
    }

    private QuestionPage.Sending sending(Drawn drawn, Around around, Words w) {
        boolean toAnswers = around.trip().toAnswers();
        return new QuestionPage.Sending(
                around.trip().action(),
                String.join(" ", drawn.reading().paths(drawn.asked())),
                around.proposed().digests(),
                UnknownKeys.told(drawn.faults(), drawn.typed()),
                around.carried(),
                toAnswers,
                // an answer may call for a file while the page is written
                drawn.page().questions().stream().anyMatch(reader::holdsFiles),
                around.mayPause(),
                w.say(toAnswers ? "forms.question.save" : "forms.question.next"),
                around.keep());
    }

    private List<FieldView> fields(Drawn drawn, Around around, Map<String, Fault> faults, Words w) {
        Draft draft = around.draft();
        List<FieldView> views =
                fields.views(
                        drawn.reading(),
                        drawn.asked(),
                        drawn.typed(),
                        faults,
                        reader.asking(
                                drawn.rules().service(),
                                w.lang(),
                                draft == null ? null : draft.hand().account()),
                        w,
                        drawn.page().headingIsQuestion());
        return around.proposed().noted(draft == null ? views : files.on(draft.id(), views, w), w);
    }

    public static QuestionPage.Aside aside(
            ServiceDefinition service,
            FormPage page,
            List<Question> asked,
            QuestionPage.Elsewhere elsewhere,
            Words w) {
        String lang = w.lang();
        return new QuestionPage.Aside(
                page.why() == null ? null : page.why().in(lang),
                WhyAsked.of(asked, w),
                page.readers() == null ? null : page.readers().in(lang),
                service.start().help() == null ? null : service.start().help().in(lang),
                elsewhere);
    }
}
