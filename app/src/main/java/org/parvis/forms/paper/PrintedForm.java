package org.parvis.forms.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.parvis.catalogue.FormDefinition.FormPage;
import org.parvis.catalogue.ServiceDefinition;
import org.parvis.catalogue.ServiceRules;
import org.parvis.ds.Words;
import org.parvis.forms.reading.Bodies;
import org.parvis.forms.reading.FormReader;
import org.parvis.forms.spi.Typed;
import org.parvis.organizations.Organization;
import org.springframework.stereotype.Component;

/** Lays a form out for paper, blank or as far as it is filled in. */
@Component
class PrintedForm {
    private final FormReader reader;
    private final Bodies bodies;

    PrintedForm(FormReader reader, Bodies bodies) {
        this.reader = reader;
        this.bodies = bodies;
    }

    /**
     * Its parts.
     *
     * @param whole every question, so that a pen may answer what nobody asked yet; else what these
     *     answers ask
     */
    List<PrintPage.Part> parts(
            ServiceRules rules, Map<String, Typed> typed, boolean whole, Words w) {
        ServiceDefinition service = rules.service();
        PaperLines paper =
                new PaperLines(
                        reader,
                        reader.read(rules, typed, w.lang()),
                        typed,
                        reader.asking(service, w.lang()),
                        whole,
                        w);
        List<PrintPage.Part> parts = new ArrayList<>();
        List<String> inOrder =
                service.form().pages().stream().map(FormPage::part).distinct().toList();
        for (String part : inOrder) {
            List<PrintPage.Line> lines =
                    service.form().pages().stream()
                            .filter(page -> page.part().equals(part))
                            .flatMap(page -> paper.of(page).stream())
                            .toList();
            if (!lines.isEmpty()) {
                String title = service.form().partName(part, w.lang());
                parts.add(new PrintPage.Part(title, lines));
            }
        }
        return parts;
    }

    /** Where a sheet is handed in: by mail, fax or at a counter. */
    static List<String> doors(ServiceDefinition service, Words w) {
        return service.start().doors().stream()
                .filter(
                        door ->
                                switch (door.channel()) {
                                    case MAIL, COUNTER, FAX -> true;
                                    case WEB, PHONE, EMAIL, BODY -> false;
                                })
                .map(door -> door.text().in(w.lang()))
                .toList();
    }

    /** To whom a sheet goes. */
    PrintPage.Destination destination(ServiceDefinition service, Words w) {
        List<Organization> offering = bodies.offering(service);
        if (offering.size() != 1) {
            return new PrintPage.Destination(w.say("forms.print.to-yours"), List.of());
        }
        Organization body = offering.getFirst();
        List<String> lines = new ArrayList<>(List.of(body.name().in(w.lang())));
        lines.addAll(body.address());
        return new PrintPage.Destination(w.say("forms.print.to"), lines);
    }
}
