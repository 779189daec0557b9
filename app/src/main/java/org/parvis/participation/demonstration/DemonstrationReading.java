package org.parvis.participation.demonstration;

import java.util.Set;
import java.util.UUID;
import org.parvis.kernel.Actor;
import org.parvis.participation.Appeal;
import org.parvis.participation.HeldConsultations;
import org.parvis.participation.moderation.WaitingTexts;
import org.parvis.participation.voices.Appeals;
import org.parvis.participation.voices.Contributions;
import org.parvis.participation.voices.ReceiptNumber;
import org.springframework.stereotype.Component;

/** What members of bodies decided of words of the demonstration, and what was appealed. */
@Component
class DemonstrationReading {
    private final WaitingTexts texts;
    private final Appeals appeals;
    private final Contributions contributions;
    private final HeldConsultations consultations;

    DemonstrationReading(
            WaitingTexts texts,
            Appeals appeals,
            Contributions contributions,
            HeldConsultations consultations) {
        this.texts = texts;
        this.appeals = appeals;
        this.contributions = contributions;
        this.consultations = consultations;
    }

    /** What was written with that receipt, as its reader decides. */
    void read(ToldVoice voice, ReceiptNumber receipt, Actor.Agent reader) {
        String then = voice.then();
        String rule = "publish".equals(then) ? null : then;
        var decision = new WaitingTexts.Decision(rule, voice.reason(), null, consultations.now());
        String appeal = voice.appeal();
        for (UUID text : wrote(receipt)) {
            texts.find(reader, text).ifPresent(one -> texts.decide(reader, one, decision));
            if (appeal != null) {
                appeals.ask(receipt, text, Appeal.read(appeal));
            }
        }
    }

    private Set<UUID> wrote(ReceiptNumber receipt) {
        return contributions.find(receipt).map(one -> one.fates().keySet()).orElse(Set.of());
    }
}
