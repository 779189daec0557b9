package org.parvis.identity.codes;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.identity.EmailAddress;

/** Sends the message that carries a code, or that says why there is none. */
interface CodeMessages {
    void send(UUID id, EmailAddress to, String lang, Purpose purpose, @Nullable String code);
}
