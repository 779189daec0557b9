package org.parvis.documents.keys;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * What keeps the keys does not answer. Nothing was written and nothing is lost: what was asked may
 * be asked again when it is back.
 */
@ResponseStatus(HttpStatus.SERVICE_UNAVAILABLE)
final class KeysAway extends VaultException {
    private static final long serialVersionUID = 1L;

    KeysAway(String message, Throwable cause) {
        super(message, cause);
    }
}
