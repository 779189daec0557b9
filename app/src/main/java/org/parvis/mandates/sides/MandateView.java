package org.parvis.mandates.sides;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Choice;
import org.parvis.ds.FieldError;
import org.parvis.ds.ServiceRow;
import org.parvis.ds.SummaryRow;
import org.parvis.ds.Words;
import org.parvis.identity.Account;
import org.parvis.mandates.Act;
import org.parvis.mandates.Establishment;
import org.parvis.mandates.Establishments;
import org.parvis.mandates.Mandate;
import org.parvis.mandates.MandatePaths;
import org.parvis.mandates.Mandates;
import org.parvis.mandates.PrincipalKind;
import org.parvis.mandates.Proposer;
import org.parvis.mandates.RepresentedFiles;
import org.parvis.mandates.Standing;
import org.parvis.platform.Page;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** One mandate as one of its sides sees it. */
@Component
class MandateView {
    private final MandateWords words;
    private final Mandates mandates;
    private final ObjectProvider<RepresentedFiles> files;
    private final Establishments establishments;

    MandateView(
            MandateWords words,
            Mandates mandates,
            ObjectProvider<RepresentedFiles> files,
            Establishments establishments) {
        this.words = words;
        this.mandates = mandates;
        this.files = files;
        this.establishments = establishments;
    }

    /**
     * A mandate and the side on which its reader stands.
     *
     * @param place whose files are shown; null for all
     */
    record Seen(Account account, Proposer by, Mandate mandate, @Nullable UUID place) {
        /** With the files of one place only. */
        Seen at(@Nullable UUID one) {
            return new Seen(account, by, mandate, one);
        }

        /** Whether they act themselves, and not the business that they manage. */
        boolean holds() {
            return account.id().equals(mandate.holder());
        }

        /** Whether their firm sends them: it ends that, not they. */
        boolean sent() {
            return holds() && mandate.firm() != null;
        }

        boolean answers() {
            return mandate.asks(by.id());
        }
    }

    Page page(Seen seen, List<FieldError> errors, Words w) {
        Mandate m = seen.mandate();
        String lang = w.lang();
        boolean over = m.over(mandates.today());
        boolean answers = seen.answers() && !over;
        List<Establishment> places = places(seen);
        MandatesPage.One one =
                new MandatesPage.One(
                        title(seen, w),
                        rows(seen, w),
                        over ? null : note(seen, w),
                        answers ? MandatePaths.accept(lang, m.id()) : null,
                        answers ? MandatePaths.refuse(lang, m.id()) : null,
                        over || answers || seen.sent() ? null : MandatePaths.revoke(lang, m.id()),
                        seen.holds() && m.inForce(mandates.today())
                                ? MandatePaths.act(lang, m.id())
                                : null,
                        m.allows(Act.COMPLETE) ? MandatePaths.services(lang) : null,
                        m.principalName(),
                        files(seen, places, w),
                        choices(seen, places, w),
                        errors);
        return Page.of("mandates/sides/show", one)
                .title(one.title())
                .nav("account")
                .status(errors.isEmpty() ? 200 : 409);
    }

    /** The other's files, for whoever may read them today. */
    private @Nullable List<ServiceRow> files(Seen seen, List<Establishment> places, Words w) {
        Map<UUID, String> names =
                places.stream().collect(Collectors.toMap(Establishment::id, Establishment::name));
        UUID account = seen.account().id();
        UUID mandate = seen.mandate().id();
        return reads(seen)
                ? files.orderedStream()
                        .flatMap(
                                source ->
                                        source
                                                .of(account, mandate, seen.place(), names, w)
                                                .stream())
                        .toList()
                : null;
    }

    private boolean reads(Seen seen) {
        Mandate m = seen.mandate();
        return seen.holds() && m.inForce(mandates.today()) && m.allows(Act.RECEIVE);
    }

    /** The places of a business whose files they may read. */
    private List<Establishment> places(Seen seen) {
        UUID business = seen.mandate().principal();
        return reads(seen) && business != null && seen.mandate().kind() == PrincipalKind.BUSINESS
                ? establishments.covered(seen.account().id(), business, null, Act.RECEIVE).places()
                : List.of();
    }

    /** All first, then each; nothing to choose where there is one only. */
    private static List<Choice> choices(Seen seen, List<Establishment> places, Words w) {
        if (places.size() < 2) {
            return List.of();
        }
        List<Choice> choices = new ArrayList<>();
        choices.add(Choice.of("", w.say("mandates.files.everywhere")));
        for (Establishment place : places) {
            String name =
                    place.closed() ? w.say("mandates.places.closed", place.name()) : place.name();
            choices.add(
                    Choice.of(place.id().toString(), name)
                            .checked(place.id().equals(seen.place())));
        }
        return choices;
    }

    private static @Nullable String note(Seen seen, Words w) {
        Mandate m = seen.mandate();
        return switch (m.standing()) {
            case PROPOSED -> seen.answers() ? asked(seen, w) : w.say("mandates.show.youProposed");
            case DECIDING ->
                    w.say(m.consult() ? "mandates.show.consult" : "mandates.refused.deciding");
            case OPEN, REFUSED, REVOKED -> null;
        };
    }

    private static String asked(Seen seen, Words w) {
        boolean acts = seen.by().id().equals(seen.mandate().holder());
        return acts
                ? w.say("mandates.show.answer.hold", seen.mandate().principalName())
                : w.say("mandates.show.answer.give", seen.mandate().holderName());
    }

    /** Says that somebody acts only while they may: what waits or is over says so. */
    String title(Seen seen, Words w) {
        Mandate m = seen.mandate();
        String when =
                m.over(mandates.today())
                        ? ".over"
                        : m.standing() == Standing.OPEN ? "" : ".waiting";
        if (seen.holds()) {
            return w.say("mandates.show.hold" + when, m.principalName());
        }
        return seen.by().isBusiness()
                ? w.say("mandates.show.other" + when, m.holderName(), m.principalName())
                : w.say("mandates.show.give" + when, m.holderName());
    }

    private List<SummaryRow> rows(Seen seen, Words w) {
        Mandate m = seen.mandate();
        List<SummaryRow> rows = new ArrayList<>();
        rows.add(
                SummaryRow.of(
                        w.say("mandates.show.standing"),
                        words.status(m, mandates.today(), w).text()));
        rows.addAll(words.allowed(m, w));
        if (!m.establishments().isEmpty()) {
            rows.add(
                    SummaryRow.of(
                            w.say("mandates.show.places"),
                            String.join(", ", establishments.names(seen.by().scene(), m.id()))));
        }
        rows.add(SummaryRow.of(w.say("mandates.show.from"), w.date(m.from())));
        rows.add(SummaryRow.of(w.say("mandates.show.until"), w.date(m.until())));
        if (m.firm() != null) {
            rows.add(2, SummaryRow.of(w.say("mandates.show.who"), m.holderName()));
        }
        rows.addAll(words.proof(m, w));
        return rows;
    }
}
