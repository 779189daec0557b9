package org.parvis.mandates.sides;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.parvis.ds.Status;
import org.parvis.ds.SummaryRow;
import org.parvis.ds.Tone;
import org.parvis.ds.Words;
import org.parvis.kernel.LocalizedText;
import org.parvis.mandates.CoveredServices;
import org.parvis.mandates.Grounds;
import org.parvis.mandates.Mandate;
import org.parvis.mandates.MandateLists;
import org.parvis.mandates.MandatePaths;
import org.parvis.mandates.Proof;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What a mandate says to people, in words. */
@Component
public class MandateWords {
    private final Grounds grounds;
    private final ObjectProvider<CoveredServices> services;

    MandateWords(Grounds grounds, ObjectProvider<CoveredServices> services) {
        this.grounds = grounds;
        this.services = services;
    }

    /** The services that can be chosen, by code, in words. */
    public Map<String, LocalizedText> services() {
        Map<String, LocalizedText> all = new LinkedHashMap<>();
        services.orderedStream().forEach(source -> all.putAll(source.names()));
        return all;
    }

    String ground(Mandate mandate, Words w) {
        return grounds.find(mandate.ground())
                .map(ground -> ground.name().in(w.lang()))
                .orElse(mandate.ground());
    }

    /** In one line: which capacity, for how much, until when. */
    public String line(Mandate mandate, Words w) {
        return String.join(
                " · ",
                ground(mandate, w),
                extent(mandate, w),
                w.say("mandates.until", w.date(mandate.until())));
    }

    /** The same of one that was found, by which its like are told apart. */
    public String line(MandateLists.Found found, Words w) {
        String line = line(found.mandate(), w);
        return found.number() == null
                ? line
                : w.say("mandates.number", found.number()) + " · " + line;
    }

    /** One for whom somebody acts today. */
    public MandatesPage.Row row(MandateLists.Found found, LocalDate today, Words w) {
        return row(found.mandate(), line(found, w), true, today, w);
    }

    /** In a list: held by whoever reads it, or given to somebody. */
    public MandatesPage.Row row(Mandate m, boolean held, LocalDate today, Words w) {
        return row(m, line(m, w), held, today, w);
    }

    private MandatesPage.Row row(Mandate m, String line, boolean held, LocalDate today, Words w) {
        return new MandatesPage.Row(
                held ? m.principalName() : m.holderName(),
                held && m.firm() != null
                        ? line + " · " + w.say("mandates.through", m.holderName())
                        : line,
                MandatePaths.show(w.lang(), m.id()),
                status(m, today, w),
                held && m.inForce(today) ? MandatePaths.act(w.lang(), m.id()) : null);
    }

    private static String extent(Mandate mandate, Words w) {
        String services =
                switch (mandate.services().size()) {
                    case 0 -> w.say("mandates.all");
                    case 1 -> w.say("mandates.one");
                    default -> w.say("mandates.some", mandate.services().size());
                };
        return switch (mandate.establishments().size()) {
            case 0 -> services;
            case 1 -> services + " · " + w.say("mandates.place.one");
            default ->
                    services
                            + " · "
                            + w.say("mandates.place.some", mandate.establishments().size());
        };
    }

    /** The names of the services, or that all are covered. */
    List<String> serviceNames(Mandate mandate, Words w) {
        if (mandate.services().isEmpty()) {
            return List.of(w.say("mandates.propose.services.all"));
        }
        Map<String, LocalizedText> known = services();
        return new TreeSet<>(mandate.services())
                .stream()
                        .map(code -> known.containsKey(code) ? known.get(code).in(w.lang()) : code)
                        .toList();
    }

    List<String> acts(Mandate mandate, Words w) {
        return mandate.acts().stream()
                .sorted(Comparator.naturalOrder())
                .map(act -> w.say("mandates.act." + act.code()))
                .toList();
    }

    /** What it allows, row by row: in which capacity, for which services, to do what. */
    public List<SummaryRow> allowed(Mandate mandate, Words w) {
        return List.of(
                SummaryRow.of(w.say("mandates.show.ground"), ground(mandate, w)),
                SummaryRow.of(
                        w.say("mandates.show.services"),
                        String.join(", ", serviceNames(mandate, w))),
                SummaryRow.of(w.say("mandates.show.acts"), String.join(", ", acts(mandate, w))));
    }

    /** What shows it, and what the register of enterprises said. */
    public List<SummaryRow> proof(Mandate mandate, Words w) {
        List<SummaryRow> rows = new ArrayList<>();
        if (mandate.proof().reference() != null) {
            rows.add(SummaryRow.of(w.say("mandates.show.proof"), mandate.proof().reference()));
        }
        if (mandate.proof().name() != null) {
            rows.add(SummaryRow.of(w.say("mandates.show.document"), mandate.proof().name()));
        }
        Proof.Said said = mandate.proof().register();
        if (said != null) {
            rows.add(
                    SummaryRow.of(
                            w.say("mandates.show.register"),
                            w.say("mandates.register." + said.code())));
        }
        return rows;
    }

    Status status(Mandate mandate, LocalDate today, Words w) {
        return switch (mandate.standing()) {
            case REFUSED, REVOKED -> status(mandate.standing().code(), Tone.NEUTRAL, w);
            case PROPOSED, DECIDING ->
                    mandate.over(today)
                            ? status("over", Tone.NEUTRAL, w)
                            : status(mandate.standing().code(), Tone.WAIT, w);
            case OPEN -> whileOpen(mandate, today, w);
        };
    }

    private static Status whileOpen(Mandate mandate, LocalDate today, Words w) {
        if (mandate.over(today)) {
            return status("over", Tone.NEUTRAL, w);
        }
        return today.isBefore(mandate.from())
                ? Status.of(w.say("mandates.standing.later", w.date(mandate.from())), Tone.INFO)
                : status("open", Tone.GOOD, w);
    }

    private static Status status(String code, Tone tone, Words w) {
        return Status.of(w.say("mandates.standing." + code), tone);
    }
}
