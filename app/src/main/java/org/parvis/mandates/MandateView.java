package org.parvis.mandates;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.FieldError;
import org.parvis.ds.ServiceRow;
import org.parvis.ds.SummaryRow;
import org.parvis.ds.Words;
import org.parvis.identity.Account;
import org.parvis.platform.Page;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** One mandate as one of its sides sees it. */
@Component
class MandateView {
    private final MandateWords words;
    private final Mandates mandates;
    private final ObjectProvider<RepresentedFiles> files;

    MandateView(MandateWords words, Mandates mandates, ObjectProvider<RepresentedFiles> files) {
        this.words = words;
        this.mandates = mandates;
        this.files = files;
    }

    /** A mandate and the side on which its reader stands. */
    record Seen(Account account, Proposer by, Mandate mandate) {
        boolean holds() {
            return account.id().equals(mandate.holder());
        }

        boolean answers() {
            return mandate.standing() == Standing.PROPOSED
                    && !by.isBusiness()
                    && !mandate.proposedBy().equals(account.id());
        }
    }

    Page page(Seen seen, List<FieldError> errors, Words w) {
        Mandate m = seen.mandate();
        String lang = w.lang();
        boolean over = m.over(mandates.today());
        boolean answers = seen.answers() && !over;
        MandatesPage.One one =
                new MandatesPage.One(
                        title(seen, w),
                        rows(m, w),
                        over ? null : note(seen, w),
                        answers ? MandatePaths.accept(lang, m.id()) : null,
                        answers ? MandatePaths.refuse(lang, m.id()) : null,
                        over || answers ? null : MandatePaths.revoke(lang, m.id()),
                        seen.holds() && m.inForce(mandates.today())
                                ? MandatePaths.act(lang, m.id())
                                : null,
                        m.principalName(),
                        files(seen, w),
                        errors);
        return Page.of("mandates/show", one)
                .title(one.title())
                .nav("account")
                .status(errors.isEmpty() ? 200 : 409);
    }

    /** The other's files, for whoever may read them today. */
    private @Nullable List<ServiceRow> files(Seen seen, Words w) {
        Mandate m = seen.mandate();
        boolean reads = seen.holds() && m.inForce(mandates.today()) && m.allows(Act.RECEIVE);
        return reads
                ? files.orderedStream()
                        .flatMap(source -> source.of(seen.account().id(), m.id(), w).stream())
                        .toList()
                : null;
    }

    private static @Nullable String note(Seen seen, Words w) {
        Mandate m = seen.mandate();
        return switch (m.standing()) {
            case PROPOSED -> seen.answers() ? null : w.say("mandates.show.youProposed");
            case DECIDING ->
                    w.say(m.consult() ? "mandates.show.consult" : "mandates.refused.deciding");
            case OPEN, REFUSED, REVOKED -> null;
        };
    }

    static String title(Seen seen, Words w) {
        Mandate m = seen.mandate();
        if (seen.holds()) {
            return w.say("mandates.show.hold", m.principalName());
        }
        return seen.by().isBusiness()
                ? w.say("mandates.show.other", m.holderName(), m.principalName())
                : w.say("mandates.show.give", m.holderName());
    }

    private List<SummaryRow> rows(Mandate m, Words w) {
        List<SummaryRow> rows = new ArrayList<>();
        rows.add(
                SummaryRow.of(
                        w.say("mandates.show.standing"),
                        words.status(m, mandates.today(), w).text()));
        rows.addAll(words.allowed(m, w));
        rows.add(SummaryRow.of(w.say("mandates.show.from"), w.date(m.from())));
        rows.add(SummaryRow.of(w.say("mandates.show.until"), w.date(m.until())));
        if (m.proof() != null) {
            rows.add(SummaryRow.of(w.say("mandates.show.proof"), m.proof()));
        }
        return rows;
    }
}
