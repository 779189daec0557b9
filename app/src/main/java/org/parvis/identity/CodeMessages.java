package org.parvis.identity;

import org.jspecify.annotations.Nullable;

/** Sends the message that carries a code, or that says why there is none. */
interface CodeMessages {
    void send(String email, String lang, Purpose purpose, @Nullable String code);
}
