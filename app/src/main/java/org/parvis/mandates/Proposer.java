package org.parvis.mandates;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.identity.Account;
import org.parvis.identity.EmailAddress;
import org.parvis.platform.Scene;

/**
 * In whose name something is proposed or ended: one's own, or that of a business one manages.
 *
 * @param address none for a business
 * @param scene in which the database sees only what is theirs
 */
public record Proposer(
        UUID id, String name, String lang, @Nullable EmailAddress address, Scene scene) {
    public static Proposer self(Account account) {
        return new Proposer(
                account.id(),
                account.name(),
                account.lang(),
                EmailAddress.of(account.email()).orThrow(),
                new Scene.Person(account.id()));
    }

    public static Proposer business(Account account, Mandate managing, LocalDate on) {
        return new Proposer(
                managing.onBehalf().principal(),
                managing.principalName(),
                account.lang(),
                null,
                new MandateScene.Managing(account.id(), managing.id(), on));
    }

    public boolean isAt(EmailAddress other) {
        return address != null && address.key().equals(other.key());
    }

    public boolean isBusiness() {
        return address == null;
    }
}
