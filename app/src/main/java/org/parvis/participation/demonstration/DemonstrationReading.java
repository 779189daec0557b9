package org.parvis.participation.demonstration;

import java.util.ArrayList;
import java.util.List;
import org.parvis.kernel.Actor;
import org.parvis.kernel.Ids;
import org.parvis.participation.Appeal;
import org.parvis.participation.HeldConsultations;
import org.parvis.participation.moderation.WaitingTexts;
import org.parvis.participation.voices.Appeals;
import org.parvis.participation.voices.ReceiptNumber;
import org.springframework.stereotype.Component;

/** What members of bodies decided of words of the demonstration, and what was appealed. */
@Component
class DemonstrationReading {
    private final WaitingTexts texts;
    private final Appeals appeals;
    private final HeldConsultations consultations;

    DemonstrationReading(WaitingTexts texts, Appeals appeals, HeldConsultations consultations) {
        this.texts = texts;
        this.appeals = appeals;
        this.consultations = consultations;
    }

    /** As its reader decides; what waits besides is of those that nobody has read yet. */
    void read(ToldVoice voice, ReceiptNumber receipt, Actor.Agent reader) {
        String then = voice.then();
        String rule = "publish".equals(then) ? null : then;
        var decision = new WaitingTexts.Decision(rule, voice.reason(), null, consultations.now());
        List<String> words = new ArrayList<>(List.of(String.valueOf(voice.statement())));
        voice.said().texts().forEach(one -> words.add(one.words()));
        String appeal = voice.appeal();
        texts.waiting(reader, Ids.NIL).stream()
                .filter(one -> words.contains(one.words()))
                .forEach(
                        one -> {
                            texts.decide(reader, one, decision);
                            if (appeal != null) {
                                appeals.ask(receipt, one.id(), Appeal.read(appeal));
                            }
                        });
    }
}
