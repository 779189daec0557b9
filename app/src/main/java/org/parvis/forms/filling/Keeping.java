package org.parvis.forms.filling;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.parvis.catalogue.FormDefinition.FormPage;
import org.parvis.forms.drafts.Draft;
import org.parvis.forms.drafts.DraftRows;
import org.parvis.forms.drafts.Drafts;
import org.parvis.forms.drafts.Request;
import org.parvis.forms.drafts.RowForms;
import org.parvis.forms.drafts.Seen;
import org.parvis.forms.reading.Fault;
import org.parvis.forms.spi.Typed;
import org.parvis.kernel.Refusal;
import org.springframework.stereotype.Component;

/**
 * Keeps what a page sends, valid or not, beside what other tabs and other people kept since it was
 * drawn. Where both changed the same answer nothing is written over: the person sees both.
 */
@Component
class Keeping {
    private static final int SHOWN = 300;

    private final RowForms forms;
    private final Drafts drafts;

    Keeping(RowForms forms, Drafts drafts) {
        this.forms = forms;
        this.drafts = drafts;
    }

    /**
     * What came of it.
     *
     * @param clashing what this page says where another one said otherwise; not in the draft
     */
    record Kept(Draft draft, Map<String, Typed> clashing) {
        /** One fault an answer that changed elsewhere, with the text that stands there. */
        List<Fault> faults() {
            List<Fault> faults = new ArrayList<>();
            for (String question : clashing.keySet()) {
                String there = words(draft.typed().getOrDefault(question, Typed.NOTHING));
                Refusal reason =
                        there.isEmpty()
                                ? Refusal.of("forms.error.elsewhere-emptied")
                                : Refusal.of("forms.error.elsewhere", there);
                faults.add(Fault.of(question, reason, List.of()));
            }
            return faults;
        }

        private static String words(Typed typed) {
            String all =
                    typed.plain().values().stream()
                            .flatMap(List::stream)
                            .filter(text -> !text.isBlank())
                            .collect(Collectors.joining(" "));
            return all.length() > SHOWN ? all.substring(0, SHOWN) + "…" : all;
        }
    }

    /**
     * Keeps a page that was sent, in one message with what it asks for besides.
     *
     * @param button of a repeated group, if one was pressed
     * @param settling what the page decides of the draft in which it is kept
     */
    Kept keep(
            Draft draft,
            FormPage page,
            Map<String, List<String>> posted,
            RowCommand button,
            UnaryOperator<Draft> settling) {
        Map<String, Typed> clashing = new LinkedHashMap<>();
        boolean goesOn = !Request.ofRows(posted);
        Seen proposed = Seen.proposed(posted);
        Draft kept =
                drafts.save(
                        draft,
                        there ->
                                button.after(
                                        there,
                                        said(there, page, posted, goesOn, proposed, clashing)),
                        settling);
        return new Kept(kept, clashing);
    }

    /** Keeps a page on which somebody still writes. */
    Kept meanwhile(Draft draft, FormPage page, Map<String, List<String>> posted) {
        Map<String, Typed> clashing = new LinkedHashMap<>();
        Seen undecided = Seen.undecided(posted);
        Draft kept =
                drafts.save(draft, there -> said(there, page, posted, false, undecided, clashing));
        return new Kept(kept, clashing);
    }

    private Map<String, Typed> said(
            Draft there,
            FormPage page,
            Map<String, List<String>> posted,
            boolean goesOn,
            Seen proposed,
            Map<String, Typed> clashing) {
        clashing.clear();
        return merged(
                there,
                forms.typed(there, page.questions(), posted, goesOn),
                Seen.in(posted),
                proposed,
                clashing);
    }

    /** Keeps a row that was sent, in one message with what its button asks for. */
    Kept keep(RowAt row, Map<String, List<String>> posted, RowCommand button) {
        boolean goesOn = !Request.ofRows(posted);
        return keep(row, posted, goesOn, true, Seen.proposed(posted), button);
    }

    /** Keeps a row in which somebody still writes; a new one once something is written in it. */
    Kept meanwhile(RowAt row, Map<String, List<String>> posted) {
        return keep(row, posted, false, false, Seen.undecided(posted), RowCommand.NONE);
    }

    private Kept keep(
            RowAt row,
            Map<String, List<String>> posted,
            boolean goesOn,
            boolean evenBlank,
            Seen proposed,
            RowCommand button) {
        Seen seen = Seen.in(posted);
        Map<String, Typed> clashing = new LinkedHashMap<>();
        Draft kept =
                drafts.save(
                        row.draft(),
                        there -> {
                            clashing.clear();
                            Map<String, Typed> typed =
                                    forms.typed(there, row.questions(), posted, goesOn);
                            Map<String, Typed> said =
                                    DraftRows.kept(
                                            there,
                                            row.group(),
                                            row.key(),
                                            merged(there, typed, seen, proposed, clashing),
                                            evenBlank);
                            return clashing.isEmpty() ? button.after(there, said) : said;
                        });
        return new Kept(kept, clashing);
    }

    private static Map<String, Typed> merged(
            Draft stored,
            Map<String, Typed> typed,
            Seen seen,
            Seen proposed,
            Map<String, Typed> clashing) {
        Map<String, Typed> merged = new LinkedHashMap<>();
        typed.forEach(
                (question, text) -> {
                    Typed there = stored.typed().getOrDefault(question, Typed.NOTHING);
                    if (seen.untouched(question, text) || proposed.untouched(question, text)) {
                        return;
                    }
                    (seen.clash(question, text, there) ? clashing : merged).put(question, text);
                });
        return merged;
    }
}
