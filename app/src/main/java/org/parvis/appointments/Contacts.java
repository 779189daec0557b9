package org.parvis.appointments;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.documents.keys.Sealer;
import org.parvis.documents.keys.Vault;
import org.parvis.platform.StaysOn;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Seals who comes under the installation, each bound to its booking; opened for a copy of one's
 * data also while nobody books.
 */
@StaysOn
@Component
public class Contacts {
    private final Sealer sealer;
    private final JsonMapper json = JsonMapper.builder().build();

    Contacts(Vault vault) {
        this.sealer = vault.installation("appointments.contacts");
    }

    public byte[] seal(UUID booking, Contact contact) {
        return sealer.seal(json.writeValueAsBytes(contact), bound(booking));
    }

    /** Who comes; nothing where the file says it. */
    public Optional<Contact> of(BookingRows.Sealed one) {
        return of(one.booking().id(), one.contact());
    }

    /** The same for whatever it is bound to. */
    public Optional<Contact> of(UUID bound, byte @Nullable [] sealed) {
        return sealed == null
                ? Optional.empty()
                : Optional.of(json.readValue(sealer.unseal(sealed, bound(bound)), Contact.class));
    }

    private static byte[] bound(UUID booking) {
        return booking.toString().getBytes(StandardCharsets.US_ASCII);
    }
}
