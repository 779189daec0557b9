package org.parvis.intake;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.parvis.catalogue.Catalogue;
import org.parvis.catalogue.ServiceDefinition;
import org.parvis.documents.letters.Letter;
import org.parvis.documents.letters.LetterPdf;
import org.parvis.documents.letters.Letters;
import org.parvis.ds.Words;
import org.parvis.kernel.Actor;
import org.parvis.organizations.Organization;
import org.parvis.organizations.Organizations;
import org.springframework.stereotype.Component;

/** Prints the sheets that separate what goes through the scanner in one stack. */
@Component
class Sheets {
    private final Letters letters;
    private final Catalogue catalogue;
    private final Organizations organizations;
    private final InstantSource clock;
    private final ZoneId zone;

    Sheets(
            Letters letters,
            Catalogue catalogue,
            Organizations organizations,
            InstantSource clock,
            ZoneId zone) {
        this.letters = letters;
        this.catalogue = catalogue;
        this.organizations = organizations;
        this.clock = clock;
        this.zone = zone;
    }

    /** A tagged PDF, to print as often as there is need. */
    LetterPdf pdf(Actor.Agent agent, SheetCode code, Words w) {
        return switch (code) {
            case SheetCode.Request(String service, var channel) ->
                    pdf(
                            agent,
                            code,
                            w.say("intake.sheet.request"),
                            List.of(
                                    new Letter.Fact(w.say("intake.service"), name(service, w)),
                                    new Letter.Fact(
                                            w.say("intake.channel"),
                                            w.say("intake.channel." + channel.code()))),
                            name(service, w),
                            w);
            case SheetCode.OfFile(String reference) ->
                    pdf(
                            agent,
                            code,
                            w.say("intake.sheet.file"),
                            List.of(new Letter.Fact(w.say("intake.file"), reference)),
                            reference,
                            w);
            case SheetCode.PaperForm form -> throw new IllegalArgumentException("Printed by forms");
        };
    }

    private String name(String service, Words w) {
        Optional<ServiceDefinition> found = catalogue.service(service);
        return found.map(s -> s.name().in(w.lang())).orElse(service);
    }

    private LetterPdf pdf(
            Actor.Agent agent,
            SheetCode code,
            String subject,
            List<Letter.Fact> facts,
            String reference,
            Words w) {
        String body =
                organizations
                        .byHome(agent.body())
                        .map(Organization::name)
                        .map(name -> name.in(w.lang()))
                        .orElse("");
        return letters.pdf(
                new Letter(
                        w.lang(),
                        LocalDate.ofInstant(clock.instant(), zone),
                        new Letter.Sender(body, "", List.of()),
                        List.of(),
                        reference,
                        subject,
                        List.of(reference),
                        List.of(
                                new Letter.Facts(facts),
                                new Letter.Code(code.text(), subject + ", " + reference),
                                new Letter.Paragraph(w.say("intake.sheet.use"))),
                        null,
                        null));
    }
}
