package org.parvis.payments.person;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.catalogue.Citation;
import org.parvis.ds.Stone;
import org.parvis.ds.SummaryRow;
import org.parvis.ds.Words;
import org.parvis.payments.Attempt;
import org.parvis.payments.BillLine;
import org.parvis.payments.BillView;
import org.parvis.payments.Cents;
import org.parvis.payments.Due;
import org.parvis.payments.PaymentDays;
import org.parvis.payments.PaymentPaths;
import org.parvis.payments.PaymentState;
import org.parvis.payments.PaymentViews;
import org.springframework.stereotype.Component;

/** A payment as its person reads it: how it stands, what to do, and what became of the last try. */
@Component
class PayView {
    private static final int MOST_STONES = 60;
    private static final int AGAIN = 10;

    private final PaymentViews views;
    private final PaymentDays days;

    PayView(PaymentViews views, PaymentDays days) {
        this.views = views;
        this.days = days;
    }

    /**
     * How the open try stands.
     *
     * @param answered whether it was sent, and waits for its answer
     * @param goes where it goes on outside this site; none where it does not
     * @param how key of the words that say how one pays here
     * @param online whether one can pay on this page
     */
    record Open(boolean answered, @Nullable String goes, String how, boolean online) {}

    /** The page to pay. */
    PayPage of(PaymentViews.Standing standing, Open open, Words w) {
        Due due = standing.due();
        String lang = w.lang();
        String left = Cents.text(due.left(), lang);
        boolean pays = due.left() > 0;
        boolean waits = pays && (open.answered() || open.goes() != null);
        LocalDate today = days.today();
        int gone = Math.toIntExact(ChronoUnit.DAYS.between(today, due.until()));
        return new PayPage(
                views.about(due, w),
                pays ? w.say("payments.title.pay", left) : w.say("payments.title." + code(due)),
                lead(due, open, left, w),
                waits ? null : says(standing, w),
                pays ? w.say("payments.days", gone) : null,
                pays
                        ? Stone.days(due.askedOn().plusDays(1), due.until(), today, MOST_STONES)
                        : List.of(),
                BillView.of(due, w),
                pays && !waits ? w.say(open.how(), due.reference()) : null,
                pays && !waits && open.online() ? w.say("payments.pay", left) : null,
                waits,
                pays ? open.goes() : null,
                waits ? AGAIN : 0,
                rules(due, w),
                due.taken() == 0 ? null : PaymentPaths.receipt(due.reference(), w),
                PaymentPaths.payment(due.reference(), w),
                PaymentPaths.file(due.reference(), w));
    }

    private static String code(Due due) {
        PaymentState state = due.state();
        return state == PaymentState.CLOSED && due.why() != null ? due.why() : state.code();
    }

    private static String lead(Due due, Open open, String left, Words w) {
        if (due.left() > 0 && open.goes() != null) {
            return w.say("payments.lead.goes");
        }
        if (due.left() > 0 && open.answered()) {
            return w.say("payments.lead.waits");
        }
        return switch (due.state()) {
            case DUE -> w.say("payments.lead.due", w.dateLong(due.until()));
            case REST_LATER ->
                    w.say(
                            "payments.lead.rest-later",
                            Cents.text(due.held(), w.lang()),
                            Cents.text(due.outstanding(), w.lang()));
            case PART_PAID ->
                    w.say("payments.lead.part-paid", Cents.text(due.held(), w.lang()), left);
            case PAID -> w.say("payments.lead.paid", Cents.text(due.owed(), w.lang()));
            case TO_RETURN -> w.say("payments.lead.to-return", Cents.text(due.over(), w.lang()));
            case PART_RETURNED, RETURNED ->
                    w.say("payments.lead.returned", Cents.text(due.returned(), w.lang()));
            case CLOSED -> w.say("payments.lead.closed");
        };
    }

    /** Why a bank refused is nobody's to tell: what to do is. */
    private static @Nullable String says(PaymentViews.Standing standing, Words w) {
        return standing.due().left() == 0
                ? null
                : standing.latest()
                        .map(Attempt::state)
                        .filter(state -> !state.open() && state != Attempt.Step.CAPTURED)
                        .map(state -> w.say("payments.try." + state.code()))
                        .orElse(null);
    }

    /** What becomes of it after a refusal, and of a deposit after any answer. */
    private static String rule(BillLine line, String lang) {
        String refused = line.refusal(lang) + " " + Citation.said(line.refusalCitation(), lang);
        return line.deposit()
                ? refused
                        + " "
                        + line.answered(lang)
                        + " "
                        + Citation.said(line.answeredCitation(), lang)
                : refused;
    }

    private static List<SummaryRow> rules(Due due, Words w) {
        return due.lines().stream()
                .map(line -> SummaryRow.of(line.label(w.lang()), rule(line, w.lang())))
                .toList();
    }
}
