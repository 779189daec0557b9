package org.parvis.participation.demonstration;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.Actor;
import org.parvis.organizations.Members;
import org.parvis.participation.Asking;
import org.parvis.participation.Consultation;
import org.parvis.participation.HeldConsultations;
import org.parvis.participation.Tool;
import org.parvis.participation.budget.BudgetCounts;
import org.parvis.participation.budget.BudgetSeals;
import org.parvis.participation.doors.Entries;
import org.parvis.participation.doors.SheetNumber;
import org.parvis.participation.voices.Contributions;
import org.parvis.participation.voices.ReceiptNumber;
import org.parvis.platform.AtStart;
import org.parvis.platform.packs.ContentPack;
import org.parvis.platform.packs.Held;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Says, once, what fictitious people say in the consultations of a demonstration. */
@Component
@Profile("!command") // a command works on what the installation has: it brings no pack in
class DemonstrationVoices extends AtStart {
    private static final UUID NAMESPACE = UUID.fromString("0b7f3f8e-52f4-5d0e-9a49-6a3c86a1d5f7");

    /** Those of earlier days came one after the other over so many. */
    private static final int DAYS = 60;

    /** Budgets are sealed so many days before people choose. */
    private static final int SEALED_BEFORE = 12;

    private final ContentPack pack;
    private final Held<List<ToldVoice>> told;
    private final HeldConsultations consultations;
    private final Members members;
    private final Contributions contributions;
    private final Entries entries;
    private final DemonstrationReading reading;
    private final BudgetSeals seals;
    private final BudgetCounts counts;

    DemonstrationVoices(
            ContentPack pack,
            HeldConsultations consultations,
            Members members,
            Contributions contributions,
            Entries entries,
            DemonstrationReading reading,
            BudgetSeals seals,
            BudgetCounts counts) {
        super(Phase.DEMONSTRATION);
        this.pack = pack;
        this.told = pack.held(() -> ToldVoice.read(pack), List.of());
        this.consultations = consultations;
        this.members = members;
        this.contributions = contributions;
        this.entries = entries;
        this.reading = reading;
        this.seals = seals;
        this.counts = counts;
    }

    @Override
    protected void run() {
        if (pack.demonstration()) {
            consultations.all().forEach(this::seal);
            bringAll();
            counts.closeAll();
        }
    }

    /** As it would have been some days before people chose. */
    private void seal(Consultation of) {
        of.first(Tool.BUDGET).ifPresent(first -> seals.seal(of, first.minusDays(SEALED_BEFORE)));
    }

    private void bringAll() {
        int number = 0;
        for (ToldVoice voice : told.get()) {
            Actor.Agent reader = reader(voice.by());
            for (int i = 0; i < voice.times() && reader != null; i++) {
                number++;
                if (!bring(voice, reader, number)) {
                    return;
                }
            }
        }
    }

    /** Whether it is new: the first that is there already ends it. */
    private boolean bring(ToldVoice voice, Actor.Agent reader, int number) {
        UUID key = UuidCreator.getNameBasedSha1(NAMESPACE, voice.consultation() + number);
        ReceiptNumber receipt = ReceiptNumber.of(key, 2026);
        if (consultations.find(voice.consultation()).isEmpty()
                || contributions.find(receipt).isPresent()) {
            return false;
        }
        leave(voice, receipt, reader, day(voice, number));
        if (voice.then() != null) {
            reading.read(voice, receipt, reader);
        }
        return true;
    }

    private LocalDate day(ToldVoice voice, int number) {
        LocalDate said = voice.on();
        LocalDate today = consultations.today();
        if (said != null) {
            return said;
        }
        return voice.approves().isEmpty()
                ? today.minusDays(number % DAYS)
                : consultations
                        .find(voice.consultation())
                        .flatMap(one -> one.first(Tool.BUDGET))
                        .orElse(today);
    }

    /** By the Web, or as a clerk entered it. */
    private void leave(ToldVoice voice, ReceiptNumber receipt, Actor.Agent reader, LocalDate on) {
        Actor.Agent clerk = voice.clerk() == null ? null : reader(voice.clerk());
        var place =
                Contributions.Place.online(
                        new Asking(reader.home(), voice.consultation()), null, "fr", on);
        if (!voice.approves().isEmpty()) {
            contributions.approve(receipt, place, voice.approves());
        } else if (clerk == null) {
            contributions.leave(receipt, place, voice.said());
            String statement = voice.statement();
            if (statement != null) {
                contributions.add(receipt, place, statement, false);
            }
        } else {
            var sheet = SheetNumber.made(voice.consultation());
            entries.enter(
                    clerk,
                    receipt,
                    new Entries.Source(
                            voice.consultation(),
                            sheet,
                            voice.door(),
                            on,
                            "fr",
                            consultations.now()),
                    voice.said());
        }
    }

    private Actor.@Nullable Agent reader(String code) {
        return members.byCode(code)
                .map(member -> new Actor.Agent(member.id(), member.home(), member.role()))
                .orElse(null);
    }
}
