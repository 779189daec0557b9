package org.parvis.post;

import java.util.List;

/** Where a message goes: nobody needs an e-mail address. */
public sealed interface Addressee {
    record Email(String address) implements Addressee {}

    /** A telephone that takes text messages, in the international form (+15145550123). */
    record Sms(String number) implements Addressee {}

    /** Lines of a postal address; the first is the name. */
    record Postal(List<String> lines) implements Addressee {
        public Postal {
            lines = List.copyOf(lines);
        }
    }
}
