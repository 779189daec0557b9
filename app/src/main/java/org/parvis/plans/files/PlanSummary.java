package org.parvis.plans.files;

import java.util.ArrayList;
import java.util.List;
import org.parvis.documents.letters.Letter;
import org.parvis.documents.letters.Letters;
import org.parvis.ds.Words;
import org.parvis.plans.Plan.Target;
import org.parvis.plans.PlanWords;
import org.parvis.plans.Running;
import org.parvis.plans.shown.PlanPage;
import org.springframework.stereotype.Component;

/** The plan for those who decide: what is promised, what is measured, what is stuck. */
@Component
class PlanSummary {
    /** More would not be a summary; the rest is in the plan. */
    private static final int INITIATIVES = 12;

    private final Letters letters;

    PlanSummary(Letters letters) {
        this.letters = letters;
    }

    byte[] pdf(PlanPage page) {
        Words w = page.w();
        var blocks = new ArrayList<Letter.Block>();
        if (!page.plan().vision().isEmpty()) {
            blocks.add(new Letter.Heading(w.say("plans.vision")));
            blocks.add(new Letter.Paragraph(page.plan().vision()));
        }
        blocks.add(new Letter.Heading(w.say("plans.targets")));
        blocks.add(
                new Letter.Facts(
                        page.plan().targets().stream().map(one -> fact(page, one)).toList()));
        blocks.add(new Letter.Heading(w.say("plans.initiatives")));
        blocks.add(new Letter.Paragraph(w.say("plans.total", page.total())));
        blocks.add(
                new Letter.Facts(
                        page.initiatives().stream()
                                .limit(INITIATIVES)
                                .map(one -> fact(page, one))
                                .toList()));
        List<String> flags =
                page.flagged().stream()
                        .map(flag -> page.names().flag(w, flag, page.holder().code()))
                        .toList();
        if (!flags.isEmpty()) {
            blocks.add(new Letter.Heading(w.say("plans.flags", flags.size())));
            blocks.add(new Letter.Items(flags, false));
        }
        return letters.pdf(
                        new Letter(
                                w.lang(),
                                page.today(),
                                new Letter.Sender(
                                        page.body(), w.say("plans.summary.unit"), List.of()),
                                List.of(w.say("plans.summary.for")),
                                w.say("plans.summary.reference", page.revision().number()),
                                page.title(),
                                List.of(page.lead()),
                                blocks,
                                null,
                                null))
                .bytes();
    }

    private static Letter.Fact fact(PlanPage page, Target one) {
        Words w = page.w();
        return new Letter.Fact(
                page.names().target(w, one),
                w.say(
                        "plans.summary.target",
                        PlanWords.share(w, one.baseline()),
                        PlanWords.share(w, one.values().get(page.plan().to())),
                        String.valueOf(page.plan().to()),
                        PlanWords.measured(w, page.measured(one))));
    }

    private static Letter.Fact fact(PlanPage page, Running one) {
        Words w = page.w();
        String state =
                String.join(", ", page.states(one).stream().map(status -> status.text()).toList());
        return new Letter.Fact(
                one.initiative().name(),
                w.say(
                        "plans.summary.initiative",
                        PlanWords.span(w, one.initiative().from(), one.initiative().to()),
                        page.cost(one),
                        state));
    }
}
