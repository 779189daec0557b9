package org.parvis.participation.hearings;

import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.parvis.participation.Consultation;
import org.parvis.participation.HeldConsultations;
import org.parvis.participation.Tool;
import org.parvis.platform.Scenes;
import org.springframework.stereotype.Component;

/** What is done again and again for hearings, in its order. */
@Component
class HearingRound {
    /** How many days an address is kept at most once its hearings were taken away. */
    static final int LONGEST = 400;

    private final LotDay lots;
    private final HearingLetters letters;
    private final RequestTable table;
    private final HeldConsultations consultations;
    private final Scenes scenes;

    HearingRound(
            LotDay lots,
            HearingLetters letters,
            RequestTable table,
            HeldConsultations consultations,
            Scenes scenes) {
        this.lots = lots;
        this.letters = letters;
        this.table = table;
        this.consultations = consultations;
        this.scenes = scenes;
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

    /** Of hearings that are no more in the pack nobody knows any day. */
    private void forget() {
        LocalDate today = consultations.today();
        scenes.job(jobs -> table.forgetUnconfirmed(jobs, today.minusDays(HearingRequests.YES)));
        List<Consultation> heard =
                consultations.all().stream().filter(one -> one.has(Tool.HEARINGS)).toList();
        scenes.job(
                jobs ->
                        table.forgetHeard(
                                jobs,
                                codes(heard, one -> one.hearings().over(today)),
                                codes(heard, one -> !one.hearings().over(today)),
                                today.minusDays(LONGEST)));
    }

    private static Set<String> codes(List<Consultation> of, Predicate<Consultation> those) {
        return of.stream().filter(those).map(Consultation::code).collect(toSet());
    }
}
