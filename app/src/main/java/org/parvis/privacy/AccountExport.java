package org.parvis.privacy;

import java.io.IOException;
import java.io.OutputStream;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.parvis.audit.SealKey;
import org.parvis.ds.Words;
import org.parvis.portal.spi.AccountData;
import org.springframework.stereotype.Component;

/** All that is held of an account, as one signed archive. */
@Component
class AccountExport {
    private final List<AccountData> places;
    private final SealKey key;
    private final InstantSource clock;

    AccountExport(List<AccountData> places, SealKey key, InstantSource clock) {
        this.places = places.stream().sorted(Comparator.comparingInt(AccountData::order)).toList();
        this.key = key;
        this.clock = clock;
    }

    List<AccountData> places() {
        return places;
    }

    /** Written as it is read; whoever breaks off in the middle has an archive without signature. */
    void write(UUID account, Words w, OutputStream out) throws IOException {
        try (Archive archive = new Archive(out, key)) {
            archive.text(
                    w.say("privacy.export.readme.name"),
                    w.say("privacy.export.readme", w.dateTime(clock.instant())));
            for (AccountData place : places) {
                place.export(account, w, archive);
            }
            archive.sign();
        }
    }
}
