package org.parvis.participation.hearings;

import java.time.LocalDate;
import java.util.List;
import org.parvis.participation.Askings;
import org.parvis.participation.Consultation;
import org.parvis.participation.HeldConsultations;
import org.parvis.participation.Tool;
import org.parvis.platform.Scenes;
import org.springframework.stereotype.Component;

/** What is done again and again for hearings, in its order. */
@Component
class HearingRound {
    /** How many days an address is kept at most once its consultation was taken away. */
    static final int LONGEST = 400;

    private final LotDay lots;
    private final HearingLetters letters;
    private final RequestTable table;
    private final HeldConsultations consultations;
    private final Askings askings;
    private final Scenes scenes;

    HearingRound(
            LotDay lots,
            HearingLetters letters,
            RequestTable table,
            HeldConsultations consultations,
            Askings askings,
            Scenes scenes) {
        this.lots = lots;
        this.letters = letters;
        this.table = table;
        this.consultations = consultations;
        this.askings = askings;
        this.scenes = scenes;
    }

    private List<String> held() {
        return consultations.all().stream().map(Consultation::code).toList();
    }

    void run() {
        lots.run();
        tell();
        forget();
    }

    private void tell() {
        boolean more = true;
        while (more) {
            more = scenes.job(letters::write);
        }
    }

    /** Of a consultation that is no more in the pack nobody knows any day of hearing. */
    private void forget() {
        LocalDate today = consultations.today();
        scenes.job(jobs -> table.forgetLeft(jobs, held(), today.minusDays(LONGEST)));
        scenes.job(jobs -> table.forgetUnconfirmed(jobs, today.minusDays(HearingRequests.YES)));
        for (Consultation one : consultations.all()) {
            if (one.has(Tool.HEARINGS) && one.hearings().over(today)) {
                scenes.job(jobs -> table.forgetHeard(jobs, askings.of(one)));
            }
        }
    }
}
