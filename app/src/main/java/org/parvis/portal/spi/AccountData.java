package org.parvis.portal.spi;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.parvis.ds.Words;

/**
 * What a module keeps of whoever has an account: to tell them, to hand it over, and to forget it
 * when they close the account. Each module answers for its own data; the page that asks knows none
 * of it.
 */
public interface AccountData {
    /** Where it stands on the page and in the export; the account itself is forgotten last. */
    int order();

    /** What is held now, in words. */
    List<HeldData> held(UUID account, Words w);

    /** Writes all of it, a piece at a time. */
    void export(UUID account, Words w, Exported out) throws IOException;

    /** Why the account cannot be closed now, in words, if it cannot. */
    default Optional<String> obstacle(UUID account, Words w) {
        return Optional.empty();
    }

    /** Forgets what closing forgets; safe to call twice. */
    void forget(UUID account);
}
