package org.parvis.payments;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.parvis.cases.FileScenes;
import org.parvis.cases.spi.MemberEntry;
import org.parvis.cases.spi.PartyEntry;
import org.parvis.kernel.CaseFileId;
import org.parvis.platform.Scene;
import org.parvis.platform.Scenes;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Opens what is owed for a file, and the tries to pay it, to whoever may see them. */
@Component
public class PaymentDoor {
    private final Scenes scenes;
    private final FileScenes entries;

    PaymentDoor(Scenes scenes, FileScenes entries) {
        this.scenes = scenes;
        this.entries = entries;
    }

    /** Nothing before it was charged, and where nothing is charged for it. */
    public Optional<PaymentViews.Standing> find(PartyEntry entry) {
        return find(entries.reading(entry.who(), entry.file()), entry.file());
    }

    public PaymentViews.Standing opened(PartyEntry entry) {
        return find(entry).orElseThrow(PaymentDoor::absent);
    }

    /** Whoever may only look gets no further. */
    public PaymentViews.Standing toPay(PartyEntry entry) {
        return find(entries.acting(entry.who(), entry.file()), entry.file())
                .orElseThrow(PaymentDoor::absent);
    }

    public PaymentViews.Standing opened(MemberEntry entry) {
        return find(entries.reading(entry.seeing(0), entry.file()), entry.file())
                .orElseThrow(PaymentDoor::absent);
    }

    /** What an account has to pay itself, so many at most, the first to end first. */
    public List<Due> toPayOf(UUID account, int most) {
        return scenes.reading(
                new Scene.Person(account), sql -> DueTable.ofPayer(sql, account, most));
    }

    private Optional<PaymentViews.Standing> find(Scene scene, CaseFileId file) {
        return scenes.reading(
                scene,
                sql ->
                        DueTable.find(sql, file)
                                .map(
                                        due ->
                                                new PaymentViews.Standing(
                                                        due, AttemptTable.of(sql, file))));
    }

    public static ResponseStatusException absent() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
