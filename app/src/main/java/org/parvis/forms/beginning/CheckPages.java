package org.parvis.forms.beginning;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parvis.catalogue.Catalogue;
import org.parvis.catalogue.Openings;
import org.parvis.catalogue.Question;
import org.parvis.catalogue.RightWay;
import org.parvis.catalogue.ServiceRules;
import org.parvis.ds.Link;
import org.parvis.ds.SummaryRow;
import org.parvis.ds.Words;
import org.parvis.forms.Forms;
import org.parvis.forms.drafts.DraftCookie;
import org.parvis.forms.drafts.DraftRoom;
import org.parvis.forms.drafts.Drafts;
import org.parvis.forms.drafts.Paths;
import org.parvis.forms.drafts.Request;
import org.parvis.forms.drawing.Fields;
import org.parvis.forms.reading.Fault;
import org.parvis.forms.reading.FormReader;
import org.parvis.forms.reading.Posted;
import org.parvis.forms.reading.Reading;
import org.parvis.forms.services.OpenNotice;
import org.parvis.forms.services.ServicePages;
import org.parvis.forms.spi.Typed;
import org.parvis.kernel.Actor;
import org.parvis.platform.Page;
import org.parvis.rules.Explanation;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * The check before starting, without an account. Nothing of it is kept, unless the person presses
 * the button that takes the answers into a form.
 */
@Controller
class CheckPages {
    private static final String CARRY = "_carry";

    private final Catalogue catalogue;
    private final FormReader reader;
    private final Fields fields;
    private final Drafts drafts;
    private final Openings openings;
    private final DraftRoom room;

    CheckPages(
            Catalogue catalogue,
            FormReader reader,
            Fields fields,
            Drafts drafts,
            Openings openings,
            DraftRoom room) {
        this.room = room;
        this.catalogue = catalogue;
        this.reader = reader;
        this.fields = fields;
        this.drafts = drafts;
        this.openings = openings;
    }

    @GetMapping({"/fr/services/{slug}/verifier", "/en/services/{slug}/check"})
    Page check(@PathVariable String slug, HttpServletRequest request, Words w) {
        ServiceRules rules = ServicePages.service(catalogue, slug);
        return show(rules, way(rules), Request.fields(request), Request.asked(request), w);
    }

    @PostMapping({"/fr/services/{slug}/verifier", "/en/services/{slug}/check"})
    Page answer(
            @PathVariable String slug,
            HttpServletRequest request,
            HttpServletResponse response,
            Actor.@Nullable Person person,
            Words w) {
        ServiceRules rules = ServicePages.service(catalogue, slug);
        RightWay way = way(rules);
        Map<String, List<String>> posted = Request.fields(request);
        if (!Request.has(request, CARRY) || !openings.of(rules.service()).takes()) {
            return show(rules, way, posted, Request.asked(request), w);
        }
        Reading reading = reader.readCheck(rules, typed(way, posted), w.lang());
        room.admit(request, person, w.lang());
        Forms.Begun begun =
                drafts.begin(
                        rules.service(),
                        w.lang(),
                        Drafts.account(person),
                        carried(rules, way, reading, typed(way, posted)));
        DraftCookie.give(request, response, begun.draft(), begun.token());
        return Page.redirect(Paths.draft(begun.draft(), w.lang()));
    }

    private Page show(
            ServiceRules rules,
            RightWay way,
            Map<String, List<String>> posted,
            List<String> drawn,
            Words w) {
        Map<String, Typed> typed = typed(way, posted);
        Reading reading = reader.readCheck(rules, typed, w.lang());
        List<Question> asked = asked(reading);
        Map<String, Fault> faults = new LinkedHashMap<>(reading.faults());
        boolean answered = !drawn.isEmpty();
        Optional<Question> revealed =
                asked.stream().filter(question -> !drawn.contains(question.id())).findFirst();
        faults.keySet().removeIf(id -> !answered || !drawn.contains(id));
        boolean settled = answered && faults.isEmpty() && revealed.isEmpty();
        CheckPage page =
                new CheckPage(
                        rules.service().name().in(w.lang()),
                        Paths.service(rules.service(), w.lang()),
                        Paths.check(rules.service(), w.lang()),
                        rules.service().sensitive() ? "post" : "get",
                        way.intro().in(w.lang()),
                        ServicePages.ids(asked),
                        fields.views(
                                reading,
                                asked,
                                typed,
                                faults,
                                reader.asking(rules.service(), w.lang()),
                                w,
                                false),
                        fields.errors(reading, asked, faults, w),
                        answered && faults.isEmpty()
                                ? revealed.map(question -> more(question, w)).orElse(null)
                                : null,
                        settled ? verdict(rules, way, reading, typed, w) : null,
                        OpenNotice.closed(openings.of(rules.service()), w));
        return Page.of("forms/beginning/check", page)
                .title(ServicePages.title(w.say("forms.check.title"), !faults.isEmpty(), w))
                .nav("services")
                .discreet(rules.service().sensitive())
                .alternate(Paths.check(rules.service(), Paths.other(w.lang())))
                .status(faults.isEmpty() ? 200 : 422);
    }

    private Link more(Question question, Words w) {
        return Link.to(question.label().in(w.lang()), "#" + reader.firstField(question));
    }

    private CheckPage.Verdict verdict(
            ServiceRules rules, RightWay way, Reading reading, Map<String, Typed> typed, Words w) {
        Optional<RightWay.Verdict> found = rules.verdict(reading.values());
        String begin = Paths.begin(rules.service(), w.lang());
        CheckPage.Carried carried = carriedOver(rules, way, reading, typed, w);
        if (found.isEmpty()) {
            return new CheckPage.Verdict(
                    "unsure",
                    w.say("forms.check.unsure"),
                    w.say("forms.check.none.title"),
                    w.say("forms.check.none.text"),
                    List.of(),
                    List.of(),
                    null,
                    null,
                    begin,
                    carried);
        }
        RightWay.Verdict verdict = found.get();
        RightWay.OtherWay other = verdict.otherWay();
        boolean no = verdict.answer() == RightWay.Answer.NO;
        String lang = w.lang();
        String kind = verdict.answer().name().toLowerCase(Locale.ROOT);
        return new CheckPage.Verdict(
                kind,
                w.say("forms.check." + kind),
                verdict.title().in(lang),
                verdict.explanation().in(lang),
                because(rules, verdict, reading, w),
                verdict.missing().stream().map(text -> text.in(lang)).toList(),
                verdict.citation() == null ? null : verdict.citation().in(lang),
                other == null ? null : Link.to(other.label().in(lang), other.url().in(lang)),
                no ? null : begin,
                no ? CheckPage.Carried.NOTHING : carried);
    }

    /** The answers that the condition of the verdict read. */
    private List<SummaryRow> because(
            ServiceRules rules, RightWay.Verdict verdict, Reading reading, Words w) {
        Explanation why = rules.check().told(verdict.when(), reading.values()).orElse(null);
        return why == null
                ? List.of()
                : asked(reading).stream()
                        .filter(question -> why.inputs().containsKey(question.id()))
                        .filter(question -> reading.answers().containsKey(question.id()))
                        .map(question -> row(rules, question, reading, w))
                        .toList();
    }

    private CheckPage.Carried carriedOver(
            ServiceRules rules, RightWay way, Reading reading, Map<String, Typed> typed, Words w) {
        List<SummaryRow> shown = new ArrayList<>();
        Map<String, List<String>> again = new LinkedHashMap<>();
        for (Question question : asked(reading)) {
            Typed text = typed.getOrDefault(question.id(), Typed.NOTHING);
            again.putAll(Posted.fields(question.id(), text));
            if (goesOn(rules, way, reading, question)) {
                shown.add(row(rules, question, reading, w));
            }
        }
        return new CheckPage.Carried(shown, shown.isEmpty() ? Map.of() : again);
    }

    /** What was typed in the check, under the names of the form. */
    private static Map<String, Typed> carried(
            ServiceRules rules, RightWay way, Reading reading, Map<String, Typed> typed) {
        Map<String, Typed> carried = new LinkedHashMap<>();
        for (Question question : asked(reading)) {
            if (goesOn(rules, way, reading, question)) {
                way.carriedTo(rules.service().form(), question.id())
                        .ifPresent(
                                to ->
                                        carried.put(
                                                to.id(),
                                                typed.getOrDefault(question.id(), Typed.NOTHING)));
            }
        }
        return carried;
    }

    private static boolean goesOn(
            ServiceRules rules, RightWay way, Reading reading, Question question) {
        return reading.answers().containsKey(question.id())
                && way.carriedTo(rules.service().form(), question.id()).isPresent();
    }

    private SummaryRow row(ServiceRules rules, Question question, Reading reading, Words w) {
        Object answer = reading.answers().get(question.id());
        return SummaryRow.of(
                question.shortName().in(w.lang()),
                String.join(
                        ", ",
                        reader.type(question)
                                .show(
                                        question,
                                        Objects.requireNonNull(answer),
                                        reader.asking(rules.service(), w.lang()),
                                        w)));
    }

    private static List<Question> asked(Reading reading) {
        return reading.asked().getOrDefault("check", List.of());
    }

    private Map<String, Typed> typed(RightWay way, Map<String, List<String>> posted) {
        return Posted.all(way.questions(), reader, posted);
    }

    private static RightWay way(ServiceRules rules) {
        return rules.service().rightWay().orElseThrow(ServicePages::absent);
    }
}
