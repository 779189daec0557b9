package org.parvis.identity;

import org.parvis.post.SentMessages;
import org.springframework.test.web.servlet.MockMvc;

/** What the program wrote: codes as nobody but their reader sees them, and what the outbox says. */
public final class Outbox {
    private Outbox() {}

    /** The code of the newest message that holds one. */
    public static String code(MockMvc mvc) {
        return SentMessages.code(mvc);
    }

    /** Whether a message with these words in its title was sent. */
    public static boolean says(MockMvc mvc, String words) {
        return SentMessages.newest(SentMessages.program(mvc)).stream()
                .anyMatch(sent -> sent.title().contains(words));
    }

    /** How many messages with these words in their title went to that address. */
    public static long to(MockMvc mvc, String email, String words) {
        return SentMessages.newest(SentMessages.program(mvc)).stream()
                .filter(sent -> sent.to().equals(email) && sent.title().contains(words))
                .count();
    }
}
