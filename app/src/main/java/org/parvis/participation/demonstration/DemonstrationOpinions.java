package org.parvis.participation.demonstration;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.parvis.participation.Askings;
import org.parvis.participation.Consultation;
import org.parvis.participation.HeldConsultations;
import org.parvis.participation.opinions.Drawings;
import org.parvis.participation.voices.Contributions;
import org.parvis.participation.voices.ReceiptNumber;
import org.parvis.platform.AtStart;
import org.parvis.platform.packs.ContentPack;
import org.parvis.platform.packs.Held;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Answers, once, as fictitious people the statements of a demonstration, and draws their map. */
@Component
@Profile("!command") // a command works on what the installation has: it brings no pack in
class DemonstrationOpinions extends AtStart {
    private static final UUID NAMESPACE = UUID.fromString("3c1d54a2-7a0e-5f6b-8d11-92f0b8c7e6a4");

    /** They came one after the other over so many days, the last of them some days ago. */
    private static final int DAYS = 50;

    private static final int LAST = 3;

    private final ContentPack pack;
    private final Held<List<ToldGroup>> told;
    private final HeldConsultations consultations;
    private final Askings askings;
    private final Contributions contributions;
    private final Drawings drawings;

    DemonstrationOpinions(
            ContentPack pack,
            HeldConsultations consultations,
            Askings askings,
            Contributions contributions,
            Drawings drawings) {
        super(Phase.DEMONSTRATION);
        this.pack = pack;
        this.told = pack.held(() -> ToldGroup.read(pack), List.of());
        this.consultations = consultations;
        this.askings = askings;
        this.contributions = contributions;
        this.drawings = drawings;
    }

    @Override
    protected void run() {
        if (!pack.demonstration()) {
            return;
        }
        for (ToldGroup group : told.get()) {
            consultations
                    .find(group.consultation())
                    .filter(of -> contributions.find(receipt(group, group.people() - 1)).isEmpty())
                    .ifPresent(of -> bring(group, of));
        }
        drawings.draw();
    }

    /** All of them: who answered before says the same again. */
    private void bring(ToldGroup group, Consultation of) {
        for (int i = 0; i < group.people(); i++) {
            LocalDate on = consultations.today().minusDays(LAST + i % DAYS);
            contributions.answer(
                    receipt(group, i),
                    Contributions.Place.online(askings.of(of), null, "fr", on),
                    group.said(i));
        }
    }

    private static ReceiptNumber receipt(ToldGroup group, int person) {
        String who = group.consultation() + "/" + group.number() + "/" + person;
        return ReceiptNumber.of(UuidCreator.getNameBasedSha1(NAMESPACE, who), 2026);
    }
}
