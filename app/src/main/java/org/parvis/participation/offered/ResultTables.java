package org.parvis.participation.offered;

import java.time.LocalDate;
import java.util.List;
import org.parvis.ds.MessageCatalogue;
import org.parvis.kernel.Home;
import org.parvis.participation.Asking;
import org.parvis.participation.Askings;
import org.parvis.participation.Consultation;
import org.parvis.participation.HeldConsultations;
import org.springframework.stereotype.Component;

/** What tables of results have in common: their words, and of which consultations they are. */
@Component
public class ResultTables {
    private final HeldConsultations consultations;
    private final Askings askings;
    private final MessageCatalogue messages;

    ResultTables(HeldConsultations consultations, Askings askings, MessageCatalogue messages) {
        this.consultations = consultations;
        this.askings = askings;
        this.messages = messages;
    }

    MessageCatalogue messages() {
        return messages;
    }

    /**
     * Those that a body asked and nobody changes any more: people take part no longer, and what
     * came on paper in time was entered. The first to close comes first.
     */
    List<Consultation> over(Home home) {
        LocalDate today = consultations.today();
        return consultations.all().reversed().stream()
                .filter(one -> one.over(today) && !one.enters(today))
                .filter(one -> askings.of(one).home().equals(home))
                .toList();
    }

    /** Who asks in one of them. */
    Asking asking(Consultation of) {
        return askings.of(of);
    }
}
