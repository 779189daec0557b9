package org.parvis.catalogue.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.catalogue.Appointment;
import org.parvis.catalogue.Fees;
import org.parvis.catalogue.Language;
import org.parvis.catalogue.OpenedByBody;
import org.parvis.catalogue.ProcessDefinition;
import org.parvis.kernel.Channel;
import org.parvis.platform.words.Closest;

/** Whether what happens to a file can happen: its terms, its decisions, what they lead to. */
final class ProcessChecks {
    /** Ten years: no term of a request is longer. */
    private static final int MOST_DAYS = 3_660;

    private static final int ALL = 100;
    private static final int MOST_MINUTES = 480;
    private static final int MOST_HOURS = 336;
    private static final int MOST_AHEAD = 366;

    private final GroupChecks.Told told;
    private final WordChecks words;

    ProcessChecks(GroupChecks.Told told, WordChecks words) {
        this.told = told;
        this.words = words;
    }

    void check(ProcessDefinition process) {
        words.distinct(process.steps(), ProcessDefinition.Step::id, WordChecks.CODE);
        words.distinct(process.terms(), ProcessDefinition.Term::id, WordChecks.CODE);
        words.distinct(process.outcomes(), ProcessDefinition.Result::code, WordChecks.CODE);
        words.distinct(process.provisions(), ProcessDefinition.Provision::code, WordChecks.CODE);
        words.distinct(process.remedies(), ProcessDefinition.Remedy::code, WordChecks.CODE);
        words.distinct(process.channels(), door -> door.channel().code(), WordChecks.CODE);
        days(process);
        process.outcomes().forEach(outcome -> outcome(outcome, process));
        process.terms().forEach(this::term);
        process.provisions().forEach(this::summaries);
        words.distinct(process.fairness(), fair -> Language.word(fair.step()), WordChecks.CODE);
        process.fairness().forEach(fair -> fair(fair, process));
        words.distinct(process.signOffs(), ProcessDefinition.SignOff::id, WordChecks.CODE);
        process.steps().forEach(step -> checklist(step.checklist()));
        openedByBody(process);
        appointment(process.appointment());
        if (process.fees() != null) {
            fees(process.fees());
        }
    }

    /** Somebody can come: it takes some time of one day, and may be booked before. */
    private void appointment(@Nullable Appointment appointment) {
        if (appointment == null) {
            return;
        }
        boolean possible =
                between(1, appointment.minutes(), MOST_MINUTES)
                        && between(0, appointment.longer(), MOST_MINUTES)
                        && (appointment.longer() == 0
                                || appointment.longer() > appointment.minutes())
                        && between(0, appointment.noticeHours(), MOST_HOURS)
                        && between(1, appointment.daysAhead(), MOST_AHEAD);
        if (!possible) {
            told.problem(appointment, "appointment", MOST_MINUTES, MOST_HOURS, MOST_AHEAD);
        }
    }

    private static boolean between(int least, int value, int most) {
        return value >= least && value <= most;
    }

    /** What is charged can be paid: until a day, of which the person is told. */
    private void fees(Fees fees) {
        words.distinct(fees.charges(), Fees.Charge::id, WordChecks.CODE);
        Fees.Paying paying = fees.paying();
        if (fees.fixed() != (paying != null)) {
            told.problem(fees, "paying");
        }
        if (paying != null) {
            within(paying, paying.days(), 1);
        }
        downPayment(fees);
    }

    /** A part is paid first, and the rest can be paid too. */
    private void downPayment(Fees fees) {
        Fees.Rest rest = fees.restIfGranted();
        int percent = fees.depositPercent();
        if (rest == null && percent == 0) {
            return;
        }
        if (rest == null || !fees.fixed() || !between(1, percent, ALL - 1)) {
            told.problem(fees, "down-payment");
        } else {
            within(rest, rest.days(), 1);
        }
    }

    /**
     * Either people ask, by their doors, or the body opens; it tells them before it must answer.
     */
    private void openedByBody(ProcessDefinition process) {
        OpenedByBody rule = process.openedByBody();
        boolean ownDoor = process.receiving(Channel.BODY).isPresent();
        if (rule == null) {
            if (ownDoor) {
                told.problem(process, "body-door");
            }
            return;
        }
        words.distinct(rule.causes(), OpenedByBody.Cause::code, WordChecks.CODE);
        if (!ownDoor || process.channels().size() > 1) {
            told.problem(rule, "body-door");
        }
        OpenedByBody.LateNotice late = rule.noticeWaits();
        int answer = process.answerTerm().map(ProcessDefinition.Term::days).orElse(0);
        if (late != null && (late.days() < 1 || late.days() >= answer)) {
            told.problem(late, "late-notice", answer);
        }
    }

    /** What fairness asks can be done: there is something to tick, days to wait, a notice first. */
    private void fair(ProcessDefinition.Fairness fair, ProcessDefinition process) {
        checklist(fair.checklist());
        boolean possible =
                switch (fair.step()) {
                    case COMPLETENESS -> !fair.checklist().isEmpty();
                    case INTENTION -> process.letters().containsKey("intention");
                    case OBSERVATIONS ->
                            fair.days() > 0
                                    && fair.regime() != null
                                    && process.fairness(ProcessDefinition.FairStep.INTENTION)
                                            .isPresent();
                    case THIRD_PARTY -> process.thirdParty() != null;
                };
        if (!possible) {
            told.problem(fair, "fairness-" + Language.word(fair.step()));
        }
    }

    private void checklist(List<ProcessDefinition.Item> items) {
        words.distinct(items, ProcessDefinition.Item::id, WordChecks.CODE);
    }

    /** Days that somebody will see the end of. */
    private void days(ProcessDefinition process) {
        for (ProcessDefinition.Term term : process.terms()) {
            within(term, term.days(), 1);
            if (term.extension() != null) {
                within(term.extension(), term.extension().days(), 1);
            }
        }
        process.remedies().forEach(remedy -> within(remedy, remedy.days(), 0));
        process.fairness().forEach(fair -> within(fair, fair.days(), 0));
        process.signOffs().forEach(sign -> within(sign, sign.days(), 0));
        ProcessDefinition.ThirdParty third = process.thirdParty();
        if (third != null) {
            for (int days :
                    List.of(third.noticeDays(), third.commentDays(), third.decisionDays())) {
                within(third, days, 0);
            }
        }
        outages(process);
    }

    private void outages(ProcessDefinition process) {
        ProcessDefinition.OutageRule outages = process.outages();
        if (outages != null) {
            within(outages, outages.days(), 0);
            outages.terms().stream()
                    .filter(term -> process.term(term).isEmpty() && !isStep(process, term))
                    .forEach(term -> told.problem(outages, "no-such-term", term));
        }
    }

    /** A step of fairness that has days of its own is extended like a term. */
    private static boolean isStep(ProcessDefinition process, String term) {
        return process.fairness().stream()
                .anyMatch(fair -> fair.days() > 0 && Language.word(fair.step()).equals(term));
    }

    private void summaries(ProcessDefinition.Provision provision) {
        provision.summaries().stream()
                .filter(lang -> !provision.text().has(lang))
                .forEach(lang -> told.problem(provision, "summaries", lang));
    }

    private void within(Object of, int days, int least) {
        if (days < least || days > MOST_DAYS) {
            told.problem(of, "days", least, MOST_DAYS);
        }
    }

    /** Only the law attaches an effect to silence. */
    private void term(ProcessDefinition.Term term) {
        if (term.effect() != ProcessDefinition.Effect.NONE && !term.ofLaw()) {
            told.problem(term, "effect-without-law");
        }
    }

    /** No unfavourable decision leaves without reasons and remedies. */
    private void outcome(ProcessDefinition.Result outcome, ProcessDefinition process) {
        if (outcome.letter() != null && !process.letters().containsKey(outcome.letter())) {
            told.problem(
                    outcome,
                    "no-such-letter",
                    outcome.letter(),
                    Closest.to(outcome.letter(), process.letters().keySet()));
        }
        boolean byLaw = outcome.kind() == ProcessDefinition.OutcomeKind.BY_EFFECT_OF_LAW;
        ProcessDefinition.Opens opens =
                byLaw ? ProcessDefinition.Opens.TERM_ENDED : ProcessDefinition.Opens.DECIDED;
        for (String code : outcome.remedies()) {
            ProcessDefinition.Remedy remedy = process.remedy(code).orElse(null);
            if (remedy == null) {
                told.problem(outcome, "no-such-remedy", code);
            } else if (remedy.starts() != opens) {
                told.problem(remedy, "remedy-start", code, Language.word(opens));
            }
        }
        if (outcome.kind() == ProcessDefinition.OutcomeKind.REFUSED
                && (!outcome.reasonsRequired() || outcome.remedies().isEmpty())) {
            told.problem(outcome, "refusal-without-remedy");
        }
    }
}
