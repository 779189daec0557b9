package org.parvis.appointments;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.parvis.documents.Sealer;
import org.parvis.documents.Vault;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Seals who comes under the installation, each bound to its booking. */
@Component
class Contacts {
    private final Sealer sealer;
    private final JsonMapper json = JsonMapper.builder().build();

    Contacts(Vault vault) {
        this.sealer = vault.installation("appointments.contacts");
    }

    byte[] seal(UUID booking, Contact contact) {
        return sealer.seal(json.writeValueAsBytes(contact), bound(booking));
    }

    Contact open(UUID booking, byte[] sealed) {
        return json.readValue(sealer.unseal(sealed, bound(booking)), Contact.class);
    }

    private static byte[] bound(UUID booking) {
        return booking.toString().getBytes(StandardCharsets.US_ASCII);
    }
}
