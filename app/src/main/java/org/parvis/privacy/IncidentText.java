package org.parvis.privacy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.parvis.cases.FileNotices;
import org.parvis.documents.letters.Letter;
import org.parvis.ds.Words;
import org.parvis.kernel.Home;
import org.parvis.organizations.Organizations;
import org.springframework.stereotype.Component;

/**
 * What is written about an incident: to a person, what happened, to which information, what the
 * body does and what they can do themselves; to the Commission, what the register holds.
 */
@Component
class IncidentText {
    private final Organizations organizations;

    IncidentText(Organizations organizations) {
        this.organizations = organizations;
    }

    private String body(Home home, Words w) {
        return organizations.byHome(home).map(o -> o.name().in(w.lang())).orElse("");
    }

    /** A mail is as whole as a letter: there is no page to send somebody to. */
    FileNotices.Said toPerson(Home home, Incident incident, Words w) {
        List<String> paragraphs =
                List.of(
                        w.say("privacy.notice.what", body(home, w), incident.happened()),
                        w.say("privacy.notice.circumstances", incident.circumstances()),
                        w.say("privacy.notice.information", incident.information()),
                        w.say("privacy.notice.measures", incident.measures()),
                        w.say("privacy.notice.you"),
                        w.say("privacy.notice.ask", body(home, w)));
        return new FileNotices.Said(
                w.say("privacy.notice.subject", body(home, w)),
                String.join("\n\n", paragraphs),
                paragraphs);
    }

    /** The first sentence of a declaration. */
    String opening(Home home, Words w) {
        return w.say("privacy.declare.summary", body(home, w));
    }

    /** The declaration: facts of the register, no person's name. */
    List<Letter.Fact> toCommission(Incident incident, Words w) {
        return List.of(
                fact("information", incident.information(), w),
                fact("circumstances", incident.circumstances(), w),
                fact("happened", incident.happened(), w),
                fact("known", w.date(incident.knownOn()), w),
                fact("people", String.valueOf(incident.people()), w),
                fact("reasoning", incident.reasoning(), w),
                fact("told", told(incident, w), w),
                fact("measures", incident.measures(), w));
    }

    private static String told(Incident incident, Words w) {
        return incident.peopleToldOn() == null
                ? w.say("privacy.declare.notYet")
                : w.date(incident.peopleToldOn());
    }

    private static Letter.Fact fact(String field, String value, Words w) {
        return new Letter.Fact(w.say("privacy.declare." + field), value.isBlank() ? "—" : value);
    }

    /** The declaration on paper. */
    Letter letter(Home home, Incident incident, Commission.Known to, LocalDate on, Words w) {
        List<String> addressee = new ArrayList<>(List.of(to.name().in(w.lang())));
        addressee.addAll(to.address());
        return new Letter(
                w.lang(),
                on,
                new Letter.Sender(body(home, w), w.say("privacy.declare.unit"), List.of()),
                addressee,
                w.say("privacy.declare.reference"),
                w.say("privacy.declare.subject"),
                List.of(opening(home, w)),
                List.of(new Letter.Facts(toCommission(incident, w))),
                null,
                null);
    }
}
