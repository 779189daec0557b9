package org.parvis.forms.beginning;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.catalogue.Catalogue;
import org.parvis.catalogue.FormDefinition.FormPage;
import org.parvis.catalogue.Openings;
import org.parvis.catalogue.ServiceRules;
import org.parvis.ds.Words;
import org.parvis.forms.drafts.Drafts;
import org.parvis.forms.drafts.Paths;
import org.parvis.forms.drafts.Request;
import org.parvis.forms.drafts.Seen;
import org.parvis.forms.editors.Began;
import org.parvis.forms.editors.ForOthers;
import org.parvis.forms.editors.HaveSigned;
import org.parvis.forms.known.UnknownKeys;
import org.parvis.forms.reading.Fault;
import org.parvis.forms.reading.FormReader;
import org.parvis.forms.reading.Posted;
import org.parvis.forms.reading.Reading;
import org.parvis.forms.services.ServicePages;
import org.parvis.forms.spi.Typed;
import org.parvis.kernel.Actor;
import org.parvis.kernel.OnBehalfOf;
import org.parvis.platform.Page;
import org.parvis.portal.spi.ByTurn;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The first questions of a service: a draft begins once they are answered, not before. */
@Controller
class FirstPages {
    private final Catalogue catalogue;
    private final Openings openings;
    private final FormReader reader;
    private final FirstDrawing drawing;
    private final Beginning beginning;
    private final ForOthers others;
    private final HaveSigned signed;
    private final UnknownKeys unknown;

    FirstPages(
            Catalogue catalogue,
            Openings openings,
            FormReader reader,
            FirstDrawing drawing,
            Beginning beginning,
            ForOthers others,
            HaveSigned signed,
            UnknownKeys unknown) {
        this.unknown = unknown;
        this.signed = signed;
        this.others = others;
        this.catalogue = catalogue;
        this.openings = openings;
        this.reader = reader;
        this.drawing = drawing;
        this.beginning = beginning;
    }

    @ByTurn
    @GetMapping({"/fr/services/{slug}/commencer", "/en/services/{slug}/begin"})
    Page begin(
            @PathVariable String slug,
            HttpServletRequest request,
            Actor.@Nullable Person person,
            Words w) {
        ServiceRules rules = ServicePages.service(catalogue, slug);
        if (!openings.of(rules.service()).takes()) {
            return Page.redirect(Paths.service(rules.service(), w.lang()));
        }
        Prefill prefill =
                Prefill.of(
                        rules.service(),
                        reader,
                        Request.fields(request),
                        reader.asking(rules.service(), w.lang()));
        return switch (others.beginning(request, person, rules.service())) {
            case Began.For(var whom) ->
                    toldWhoSigns(rules, whom, person, request, w)
                            .orElseGet(
                                    () ->
                                            drawing.prefilled(
                                                    rules,
                                                    prefill,
                                                    Drafts.account(person),
                                                    whom,
                                                    place(request),
                                                    w));
            case Began.AtWhich which -> others.atWhich(which, request, rules.service(), w);
            case Began.Not(var refusal) -> others.refused(refusal, rules.service(), w);
        };
    }

    private Optional<Page> toldWhoSigns(
            ServiceRules rules,
            @Nullable OnBehalfOf whom,
            Actor.@Nullable Person person,
            HttpServletRequest request,
            Words w) {
        UUID account = Drafts.account(person);
        return whom == null || account == null
                ? Optional.empty()
                : signed.before(account, whom, rules.service(), request, w);
    }

    @ByTurn
    @PostMapping({"/fr/services/{slug}/commencer", "/en/services/{slug}/begin"})
    Page answer(
            @PathVariable String slug,
            HttpServletRequest request,
            HttpServletResponse response,
            Actor.@Nullable Person person,
            Words w) {
        ServiceRules rules = ServicePages.service(catalogue, slug);
        Map<String, Typed> typed = typed(rules, Request.fields(request));
        if (Request.has(request, "search")) {
            return drawing.page(rules, typed, List.of(), place(request), w);
        }
        Reading reading = reader.read(rules, typed, w.lang());
        FormPage page = reading.pages().getFirst();
        boolean judged =
                !Request.has(request, "later")
                        && !Request.has(request, "reuse")
                        && !Request.ofRows(request);
        boolean closed = !openings.of(rules.service()).takes();
        List<Fault> faults = new ArrayList<>(reading.faultsOf(page));
        if (faults.isEmpty()) {
            faults.addAll(unknown.on(reading, page, typed, request, w.lang()));
        }
        if (closed || (judged && !faults.isEmpty())) {
            return drawing.page(rules, typed, faults, place(request), w);
        }
        return beginning.with(
                new Beginning.First(rules, typed, reading, page), person, request, response, w);
    }

    /** What was answered of the place of a business; it goes on with the page. */
    private static String place(HttpServletRequest request) {
        return Objects.requireNonNullElse(request.getParameter(ForOthers.PLACE), "");
    }

    private Map<String, Typed> typed(ServiceRules rules, Map<String, List<String>> posted) {
        Map<String, Typed> typed =
                new LinkedHashMap<>(Posted.all(rules.service().form().questions(), reader, posted));
        Seen proposed = Seen.proposed(posted);
        typed.entrySet().removeIf(e -> proposed.untouched(e.getKey(), e.getValue()));
        return typed;
    }
}
