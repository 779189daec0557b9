package org.parvis.forms.drawing;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.catalogue.FormDefinition.FormPage;
import org.parvis.catalogue.Question;
import org.parvis.catalogue.ServiceRules;
import org.parvis.forms.drafts.Beside;
import org.parvis.forms.drafts.Draft;
import org.parvis.forms.drafts.Drafts;
import org.parvis.forms.drafts.Origin;
import org.parvis.forms.reading.Reading;
import org.springframework.stereotype.Component;

/**
 * What was proposed where the person went on from a page: it is decided, and where it came from is
 * kept beside the answers.
 */
@Component
public class SettledProposals {
    private final Proposals proposals;
    private final Drafts drafts;

    SettledProposals(Proposals proposals, Drafts drafts) {
        this.proposals = proposals;
        this.drafts = drafts;
    }

    /** The person went on from a page: what was proposed on it is decided. */
    public Draft settle(
            Draft draft,
            ServiceRules rules,
            List<Question> asked,
            Map<String, ? extends @Nullable Object> values,
            List<String> drawn,
            String lang) {
        return keep(draft, proposals.decided(draft, rules, asked, values, drawn, lang));
    }

    /** The same for a page, with the rows that stand on it. */
    public Draft settle(
            Draft draft,
            ServiceRules rules,
            Reading reading,
            FormPage page,
            List<String> drawn,
            String lang) {
        return keep(draft, proposals.decided(draft, rules, reading, page, drawn, lang));
    }

    private Draft keep(Draft draft, Map<String, Origin> origins) {
        return origins.isEmpty()
                ? draft
                : drafts.keep(draft, Map.of(), beside -> more(beside, origins));
    }

    private static Beside more(Beside beside, Map<String, Origin> origins) {
        Beside more = beside;
        for (Map.Entry<String, Origin> each : origins.entrySet()) {
            more = more.with(each.getKey(), each.getValue());
        }
        return more;
    }

    /**
     * Whether all that may be proposed on that page stands in the draft and the definition: it is
     * decided in the message that keeps the page. What an account holds is read in its own scene.
     */
    public static boolean atHand(Draft draft, FormPage page) {
        List<Question> questions = page.questions().stream().flatMap(Question::deep).toList();
        return questions.stream().noneMatch(question -> question.ofApplicant() != null)
                && (!draft.beside().proposed().isEmpty()
                        || questions.stream().anyMatch(Question::offers));
    }

    /** The draft of a page from which the person goes on, with what was proposed on it decided. */
    public Draft settled(
            Draft draft,
            ServiceRules rules,
            Reading reading,
            FormPage page,
            List<String> drawn,
            String lang) {
        Map<String, Origin> origins = proposals.decided(draft, rules, reading, page, drawn, lang);
        return origins.isEmpty() ? draft : draft.beside(more(draft.beside(), origins));
    }

    /** The same for the page with which a draft was just begun. */
    public void settleFirst(
            UUID begun,
            ServiceRules rules,
            Reading reading,
            FormPage page,
            List<String> drawn,
            String lang) {
        if (page.questions().stream().flatMap(Question::deep).anyMatch(Question::offers)) {
            settle(drafts.fresh(begun), rules, reading, page, drawn, lang);
        }
    }
}
