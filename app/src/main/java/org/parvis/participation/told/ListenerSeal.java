package org.parvis.participation.told;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.parvis.documents.keys.Sealer;
import org.parvis.documents.keys.Vault;
import org.parvis.kernel.Home;
import org.parvis.participation.Asking;
import org.parvis.platform.Digests;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Seals addresses under the installation, each bound to its row; digests find them again. */
@Component
class ListenerSeal {
    private final Sealer sealer;
    private final JsonMapper json = JsonMapper.builder().build();

    ListenerSeal(Vault vault) {
        this.sealer = vault.installation("participation.listeners");
    }

    private record Sealed(String address, String token) {}

    byte[] seal(Listener one) {
        return sealer.seal(
                json.writeValueAsBytes(new Sealed(one.address(), one.token())), bound(one.id()));
    }

    /** Of a row with {@code id, home, consultation, sealed, lang}. */
    Listener open(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        Sealed opened =
                json.readValue(sealer.unseal(row.getBytes("sealed"), bound(id)), Sealed.class);
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

    private static byte[] bound(UUID id) {
        return id.toString().getBytes(StandardCharsets.US_ASCII);
    }
}
