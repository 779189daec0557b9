package org.parvis.post;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a message goes: nobody needs an e-mail address. */
public sealed interface Addressee {
    /**
     * A mailbox.
     *
     * @param party who they are in the file of the message, whose words a reply of theirs is; none
     *     where a reply is nobody's words
     */
    record Email(String address, @Nullable Integer party) implements Addressee {}

    /** A telephone that takes text messages, in the international form (+15145550123). */
    record Sms(String number) implements Addressee {}

    /** Lines of a postal address; the first is the name. */
    record Postal(List<String> lines) implements Addressee {
        public Postal {
            lines = List.copyOf(lines);
        }
    }
}
