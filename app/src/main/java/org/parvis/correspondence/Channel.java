package org.parvis.correspondence;

import java.util.Arrays;
import java.util.Optional;

/** What somebody chooses for their notices. */
enum Channel {
    EMAIL("email"),
    SMS("sms"),
    PAPER("paper");

    private final String code;

    Channel(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }

    static Optional<Channel> of(String code) {
        return Arrays.stream(values()).filter(channel -> channel.code.equals(code)).findFirst();
    }
}
