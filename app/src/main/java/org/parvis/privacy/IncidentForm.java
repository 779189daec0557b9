package org.parvis.privacy;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** The fields of an incident: read from a form, and shown in it again. */
final class IncidentForm {
    private static final int LIGHTEST = 1;
    private static final int HEAVIEST = 3;

    private IncidentForm() {}

    static Incident read(Typed typed, LocalDate today, int mostPeople) {
        return new Incident(
                typed.text("information"),
                typed.text("circumstances"),
                typed.text("happened"),
                typed.day("known", today),
                typed.number("people", 0, mostPeople),
                new Severity(
                        typed.number("sensitivity", LIGHTEST, HEAVIEST),
                        typed.number("consequences", LIGHTEST, HEAVIEST),
                        typed.number("likelihood", LIGHTEST, HEAVIEST)),
                typed.text("reasoning"),
                serious(typed),
                typed.maybeDay("commission", today),
                typed.maybeDay("told", today),
                typed.maybe("because"),
                typed.text("measures"));
    }

    private static boolean serious(Typed typed) {
        if (!typed.get("serious").matches("yes|no")) {
            typed.refuse("serious", "privacy.form.missing");
        }
        return typed.get("serious").equals("yes");
    }

    static MultiValueMap<String, String> fields(Incident incident) {
        MultiValueMap<String, String> fields = new LinkedMultiValueMap<>();
        fields.add("information", incident.information());
        fields.add("circumstances", incident.circumstances());
        fields.add("happened", incident.happened());
        fields.add("known", incident.knownOn().toString());
        fields.add("people", String.valueOf(incident.people()));
        fields.add("sensitivity", String.valueOf(incident.severity().sensitivity()));
        fields.add("consequences", String.valueOf(incident.severity().consequences()));
        fields.add("likelihood", String.valueOf(incident.severity().likelihood()));
        fields.add("reasoning", incident.reasoning());
        fields.add("serious", incident.serious() ? "yes" : "no");
        fields.add("commission", text(incident.commissionToldOn()));
        fields.add("told", text(incident.peopleToldOn()));
        fields.add("because", incident.notToldBecause());
        fields.add("measures", incident.measures());
        return fields;
    }

    private static String text(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }
}
