package org.parvis.participation.ballots;

import java.util.Optional;
import org.bouncycastle.util.Arrays;
import org.parvis.documents.keys.Sealer;
import org.parvis.documents.keys.Vault;
import org.parvis.documents.keys.VaultException;
import org.parvis.participation.Asking;
import org.springframework.stereotype.Component;

/**
 * In what a ballot lies in the database: sealed under the installation and bound to its vote and
 * its token. Whoever reads the database alone reads no choice in it, and whoever writes in it is
 * found out. It keeps nothing from whoever runs the program: that is what keepers are for.
 */
@Component
class Envelope {
    private final Sealer sealer;

    Envelope(Vault vault) {
        this.sealer = vault.installation("participation.urn");
    }

    byte[] closed(Asking vote, byte[] token, byte[] ballot) {
        return sealer.seal(ballot, bound(vote, token));
    }

    /** What was put in; nothing where somebody changed it, or put it in the place of another. */
    Optional<byte[]> opened(Asking vote, byte[] token, byte[] closed) {
        try {
            return Optional.of(sealer.unseal(closed, bound(vote, token)));
        } catch (VaultException altered) {
            if (altered.keysAway()) {
                throw altered;
            }
            return Optional.empty();
        }
    }

    private static byte[] bound(Asking vote, byte[] token) {
        return Arrays.concatenate(token, VotingToken.message(vote));
    }
}
