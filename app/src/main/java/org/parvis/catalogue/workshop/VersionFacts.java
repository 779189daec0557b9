package org.parvis.catalogue.workshop;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parvis.catalogue.Designers;
import org.parvis.catalogue.ServiceDefinition;
import org.parvis.ds.Link;
import org.parvis.ds.SummaryRow;
import org.parvis.ds.Words;
import org.springframework.stereotype.Component;

/** What is known of a version, in rows, each with where to read more. */
@Component
class VersionFacts {
    private final Shelves shelves;
    private final Designers designers;
    private final AskedAgain askedAgain;

    VersionFacts(Shelves shelves, Designers designers, AskedAgain askedAgain) {
        this.askedAgain = askedAgain;
        this.shelves = shelves;
        this.designers = designers;
    }

    List<SummaryRow> rows(ServiceDefinition service, @Nullable Proposal proposal, Words w) {
        List<SummaryRow> rows = new ArrayList<>();
        if (proposal != null) {
            rows.add(
                    SummaryRow.of(
                            w.say("workshop.version.proposed"),
                            w.say(
                                    "workshop.version.proposedBy",
                                    designers.name(proposal.by()),
                                    w.dateTime(proposal.at()))));
        }
        rows.add(difference(service, w));
        rows.add(translations(service, w));
        shelves.assessment(service.code(), service.version())
                .ifPresent(on -> rows.add(assessment(on, w)));
        rows.add(askedAgain(service, w));
        rows.add(text(service, w));
        return rows;
    }

    private SummaryRow difference(ServiceDefinition service, Words w) {
        Optional<ServiceDefinition> before = shelves.before(service);
        String label = w.say("workshop.version.difference");
        if (before.isEmpty()) {
            return SummaryRow.of(label, w.say("workshop.version.first"));
        }
        int changes = Difference.between(before.get(), service).changes().size();
        return SummaryRow.of(
                        label, w.say("workshop.version.changes", changes, before.get().version()))
                .with(
                        Link.to(
                                w.say("workshop.version.compare"),
                                WorkshopPaths.comparison(
                                        service.code(), service.version(), w.lang())));
    }

    private SummaryRow translations(ServiceDefinition service, Words w) {
        return SummaryRow.of(
                        w.say("workshop.version.translations"),
                        counted(shelves.translations(service), w))
                .with(
                        Link.to(
                                w.say("workshop.version.seeTranslations"),
                                WorkshopPaths.translations(
                                        service.code(), service.version(), w.lang())));
    }

    /** Required questions that a register answers already, each with where it could come from. */
    private SummaryRow askedAgain(ServiceDefinition service, Words w) {
        List<String> lines =
                askedAgain.of(service.form()).stream()
                        .map(
                                again ->
                                        w.say(
                                                "workshop.version.askedAgain.question",
                                                w.typeset(
                                                        again.question().shortName().in(w.lang())),
                                                w.typeset(again.register().in(w.lang()))))
                        .toList();
        String label = w.say("workshop.version.askedAgain");
        return lines.isEmpty()
                ? SummaryRow.of(label, w.say("workshop.version.askedAgain.none"))
                : SummaryRow.of(label, lines(lines));
    }

    private static gg.jte.Content lines(List<String> lines) {
        return output -> {
            for (int i = 0; i < lines.size(); i++) {
                output.writeContent(i == 0 ? "" : "<br>");
                output.writeUserContent(lines.get(i));
            }
        };
    }

    private static SummaryRow assessment(Proposal.Assessment on, Words w) {
        return SummaryRow.of(
                w.say("workshop.version.assessment"),
                w.say(
                        "workshop.version.assessmentOn",
                        on.reference(),
                        w.date(on.madeOn()),
                        on.author()));
    }

    private static SummaryRow text(ServiceDefinition service, Words w) {
        return SummaryRow.of(
                        w.say("workshop.version.text"),
                        w.say(
                                "workshop.version.questions",
                                service.form().questions().size(),
                                service.form().pages().size()))
                .with(
                        Link.to(
                                w.say("workshop.version.download"),
                                WorkshopPaths.text(service.code(), service.version(), w.lang())));
    }

    static String counted(Translations translations, Words w) {
        return w.say(
                "workshop.version.translated",
                translations.texts(),
                translations.count(Translations.State.MISSING),
                translations.count(Translations.State.STALE));
    }
}
