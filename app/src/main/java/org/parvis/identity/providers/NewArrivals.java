package org.parvis.identity.providers;

import java.util.UUID;
import org.parvis.identity.IdentityScene;
import org.parvis.identity.codes.Codes;
import org.parvis.identity.codes.Purpose;
import org.parvis.identity.entrance.AccountTable;
import org.parvis.kernel.Ids;
import org.parvis.kernel.Outcome;
import org.parvis.platform.Scenes;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Opens the account of somebody who came from a provider, once the code at their address was typed.
 */
@Component
class NewArrivals {
    private final Scenes scenes;
    private final Codes codes;
    private final AccountTable accounts;
    private final ExternalIdentities identities;
    private final StaffArrivals staff;

    NewArrivals(
            Scenes scenes,
            Codes codes,
            AccountTable accounts,
            ExternalIdentities identities,
            StaffArrivals staff) {
        this.staff = staff;
        this.scenes = scenes;
        this.codes = codes;
        this.accounts = accounts;
        this.identities = identities;
    }

    Outcome<UUID> open(Arrival arrival, Codes.Waiting waiting, String code, String lang) {
        if (code.isBlank()) {
            return Outcome.refused("identity.code.missing");
        }
        try {
            Outcome<UUID> opened =
                    scenes.in(
                            new IdentityScene(),
                            jdbc ->
                                    codes.redeem(jdbc, Purpose.ARRIVAL, waiting, code)
                                            .map(proven -> create(jdbc, proven, arrival, lang)));
            if (opened instanceof Outcome.Ok<UUID>(UUID account)) {
                staff.came(account, arrival);
            }
            return opened;
        } catch (DuplicateKeyException e) {
            // the address or the identity has an account since: its code is used up
            return Outcome.refused("identity.code.gone");
        }
    }

    private UUID create(JdbcClient jdbc, Codes.Proven proven, Arrival arrival, String lang) {
        UUID account = Ids.next();
        accounts.create(jdbc, account, proven.email(), arrival.name(), lang, null);
        if (!identities.add(jdbc, account, arrival)) {
            throw new DuplicateKeyException("This identity opens another account");
        }
        return account;
    }
}
