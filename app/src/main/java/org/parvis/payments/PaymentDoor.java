package org.parvis.payments;

import java.util.Optional;
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
    Optional<PaymentViews.Standing> find(PartyEntry entry) {
        return find(entries.reading(entry.who(), entry.file()), entry.file());
    }

    PaymentViews.Standing opened(PartyEntry entry) {
        return find(entry).orElseThrow(PaymentDoor::absent);
    }

    /** Whoever may only look gets no further. */
    PaymentViews.Standing toPay(PartyEntry entry) {
        return find(entries.acting(entry.who(), entry.file()), entry.file())
                .orElseThrow(PaymentDoor::absent);
    }

    public PaymentViews.Standing opened(MemberEntry entry) {
        return find(entries.reading(entry.seeing(0), entry.file()), entry.file())
                .orElseThrow(PaymentDoor::absent);
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

    static ResponseStatusException absent() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
