package org.parvis.forms.filling;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.parvis.catalogue.FormDefinition.FormPage;
import org.parvis.catalogue.ServiceRules;
import org.parvis.forms.drafts.Draft;
import org.parvis.forms.drafts.Request;
import org.parvis.forms.drafts.Uploads;
import org.parvis.forms.drawing.SettledProposals;
import org.parvis.forms.known.KnownFilling;
import org.parvis.forms.known.UnknownKeys;
import org.parvis.forms.reading.Fault;
import org.parvis.forms.reading.FormReader;
import org.parvis.forms.reading.Reading;
import org.parvis.forms.spi.Typed;
import org.springframework.stereotype.Component;

/** Takes what a page sends into a draft: files and text first, then what was decided on it. */
@Component
class PageTaking {
    private final FormReader reader;
    private final Uploads uploads;
    private final Keeping keeping;
    private final KnownFilling known;
    private final SettledProposals proposals;
    private final UnknownKeys unknown;

    PageTaking(
            FormReader reader,
            Uploads uploads,
            Keeping keeping,
            KnownFilling known,
            SettledProposals proposals,
            UnknownKeys unknown) {
        this.unknown = unknown;
        this.reader = reader;
        this.uploads = uploads;
        this.keeping = keeping;
        this.known = known;
        this.proposals = proposals;
    }

    /**
     * A draft with what was typed and attached.
     *
     * @param button of a repeated group, if one was pressed
     * @param settled whether what was proposed on the page is decided already
     */
    record Kept(Uploads.Kept files, Keeping.Kept text, RowCommand button, boolean settled) {
        Draft draft() {
            return text.draft();
        }

        /** What this page says where another one said otherwise; not in the draft. */
        Map<String, Typed> clashing() {
            return text.clashing();
        }
    }

    /** In one message, but for files and for what registers are asked. */
    Kept keep(
            Draft before,
            ServiceRules rules,
            FormPage page,
            HttpServletRequest request,
            String lang) {
        Uploads.Kept files = uploads.keep(before, page, request);
        Map<String, List<String>> posted = Request.fields(request);
        RowCommand button = RowCommands.of(rules.service().form(), request, lang);
        boolean settles = settles(files.draft(), rules, page, posted);
        List<String> drawn = Request.asked(request);
        Keeping.Kept text =
                keeping.keep(
                        files.draft(),
                        page,
                        posted,
                        button,
                        there -> settles ? settled(there, rules, page, drawn, lang) : there);
        return new Kept(files, text, button, settles);
    }

    /** Whether what is proposed on it can be decided before anything else is asked. */
    private static boolean settles(
            Draft draft, ServiceRules rules, FormPage page, Map<String, List<String>> posted) {
        return Request.goesOn(posted)
                && SettledProposals.atHand(draft, page)
                && !KnownFilling.concerns(rules, page);
    }

    private Draft settled(
            Draft there, ServiceRules rules, FormPage page, List<String> drawn, String lang) {
        Reading reading = reader.read(rules, there.typed(), lang);
        return proposals.settled(there, rules, reading, page, drawn, lang);
    }

    /**
     * A draft in which all that stood on the page is decided.
     *
     * @param faults what is to be changed on the page, among what was drawn
     */
    record Settled(Draft draft, Reading reading, List<Fault> faults) {}

    Settled settle(
            Kept kept, ServiceRules rules, FormPage page, HttpServletRequest request, String lang) {
        List<String> drawn = Request.asked(request);
        KnownFilling.Kept decided = known.keep(kept.draft(), rules, page, request, lang);
        Draft valid = known.withoutOutdated(decided.draft(), rules, page, lang);
        Reading reading = reader.read(rules, valid.typed(), lang);
        Draft draft =
                Request.goesOn(Request.fields(request)) && !kept.settled()
                        ? proposals.settle(valid, rules, reading, page, drawn, lang)
                        : valid;
        List<Fault> faults = new ArrayList<>(kept.files().faults());
        faults.addAll(kept.text().faults());
        faults.addAll(decided.faults());
        faults.addAll(unknown.on(reading, page, draft.typed(), request, lang));
        uploads.unattached(draft, reading.asked(page)).stream()
                .filter(fault -> faults.stream().noneMatch(f -> same(f, fault)))
                .toList()
                .forEach(faults::add);
        reading.faultsOf(page).stream()
                .flatMap(fault -> reading.inPlace(fault, page.questions()))
                .filter(fault -> drawn.contains(fault.question()))
                .filter(fault -> faults.stream().noneMatch(f -> same(f, fault)))
                .toList()
                .forEach(faults::add);
        return new Settled(draft, reading, faults);
    }

    private static boolean same(Fault one, Fault other) {
        return one.question().equals(other.question());
    }
}
