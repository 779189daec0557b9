package org.parvis.cases.desk;

import java.time.LocalDate;
import java.util.Optional;
import org.parvis.calendar.Calendars;
import org.parvis.cases.acts.CaseFile;
import org.parvis.catalogue.ProcessDefinition;
import org.parvis.catalogue.law.Law;
import org.parvis.ds.Words;
import org.springframework.stereotype.Component;

/**
 * What a file may say as the law: the last day of a remedy, the words of a provision. Nothing else
 * in these files computes the one or prints the other, so that what nobody confirmed leaves by no
 * letter, page or export.
 */
@Component
public class SaidLaw {
    private final Law law;
    private final Calendars calendars;

    public SaidLaw(Law law, Calendars calendars) {
        this.law = law;
        this.calendars = calendars;
    }

    /** The calendars that it counts with. */
    public Calendars calendars() {
        return calendars;
    }

    /** The last day of a remedy; none while nobody has confirmed how many days there are. */
    public Optional<LocalDate> until(
            CaseFile head, ProcessDefinition.Remedy remedy, LocalDate from) {
        return remedy.days() > 0 && law.firm(head.id().home(), remedy)
                ? Optional.of(calendars.term(remedy.regime(), from, remedy.days()).lastDay())
                : Optional.empty();
    }

    /** Its words as a person reads them, or that they are not given and where to read them. */
    public String words(CaseFile head, ProcessDefinition.Provision provision, Words w) {
        return law.words(head.id().home(), provision, w.lang())
                .map(found -> said(found, w))
                .orElseGet(() -> w.say("law.text.none"));
    }

    /** Its words as the team reads them, with the doubt that keeps them out of letters. */
    public String teamWords(CaseFile head, ProcessDefinition.Provision provision, Words w) {
        return law.words(head.id().home(), provision, w.lang())
                .map(found -> said(found, w))
                .orElseGet(() -> w.say("law.text.unsure", provision.text().in(w.lang())));
    }

    private static String said(Law.Words found, Words w) {
        if (found.summary()) {
            return w.say("law.text.summary", found.text());
        }
        return found.lang().equals(w.lang())
                ? found.text()
                : w.say("law.text." + found.lang(), found.text());
    }
}
