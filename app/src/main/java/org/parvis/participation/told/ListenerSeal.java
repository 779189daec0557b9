package org.parvis.participation.told;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.parvis.documents.keys.AddressSeal;
import org.parvis.documents.keys.AddressSeal.Reached;
import org.parvis.documents.keys.Vault;
import org.parvis.kernel.Home;
import org.parvis.participation.Asking;
import org.parvis.platform.Digests;
import org.springframework.stereotype.Component;

/** Keeps addresses sealed; digests find them again. */
@Component
class ListenerSeal {
    private final AddressSeal seal;

    ListenerSeal(Vault vault) {
        this.seal = new AddressSeal(vault, "participation.listeners");
    }

    byte[] seal(Listener one) {
        return seal.seal(one.id(), new Reached(one.address(), one.token()));
    }

    /** Of a row with {@code id, home, consultation, sealed, lang}. */
    Listener open(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        Reached opened = seal.open(id, row.getBytes("sealed"));
        Home home = new Home(row.getObject("home", UUID.class));
        return new Listener(
                id,
                new Asking(home, row.getString("consultation")),
                opened.address(),
                opened.token(),
                row.getString("lang"));
    }

    /** Of one consultation: no two of them can be compared. */
    static byte[] address(Asking to, String key) {
        return Digests.of(
                "participation.listener.address",
                to.home().id().toString(),
                to.consultation(),
                key);
    }

    static byte[] token(String token) {
        return Digests.of("participation.listener.token", token);
    }
}
