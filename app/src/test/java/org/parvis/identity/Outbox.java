package org.parvis.identity;

import org.parvis.post.SentMessages;
import org.springframework.test.web.servlet.MockMvc;

/** What the program wrote: codes as nobody but their reader sees them, and what the outbox says. */
final class Outbox {
    private Outbox() {}

    /** The code of the newest message that holds one. */
    static String code(MockMvc mvc) {
        return SentMessages.code(mvc);
    }

    /** Whether a message with these words in its subject was sent. */
    static boolean says(MockMvc mvc, String words) throws Exception {
        return new Browser(mvc, "192.0.2.108").open("/fr/courrier").text().contains(words);
    }
}
