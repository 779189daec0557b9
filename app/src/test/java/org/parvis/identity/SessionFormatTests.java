package org.parvis.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.parvis.kernel.Ids;

class SessionFormatTests {
    private static final Instant SINCE = Instant.parse("2026-11-25T01:00:00Z");

    @Test
    void whatIsWrittenReadsTheSame() {
        SignedIn person = new SignedIn(Ids.next(), null, SINCE);
        SignedIn agent = person.as(Ids.next());
        assertThat(SessionFormat.read(SessionFormat.write(person))).isEqualTo(person);
        assertThat(SessionFormat.read(SessionFormat.write(agent))).isEqualTo(agent);
    }

    @Test
    void theBytesAreJsonWithAVersionAndNothingButIdentifiers() {
        SignedIn person = new SignedIn(Ids.NIL, null, SINCE);
        assertThat(new String(SessionFormat.write(person), StandardCharsets.UTF_8))
                .isEqualTo(
                        "{\"v\":1,\"account\":\"00000000-0000-0000-0000-000000000000\","
                                + "\"since\":\"2026-11-25T01:00:00Z\"}");
    }

    @Test
    void anUnknownVersionOrDamagedBytesSignNobodyIn() {
        for (String text :
                new String[] {
                    "{\"v\":2,\"account\":\"x\"}",
                    "{}",
                    "",
                    "not json",
                    "{\"v\":1}",
                    "[1]",
                    "{\"v\":1,\"account\":\"00000000-0000-0000-0000-000000000000\",\"since\":\"now\"}"
                }) {
            Object read = SessionFormat.read(text.getBytes(StandardCharsets.UTF_8));
            assertThat(read).isNotInstanceOf(SignedIn.class);
        }
    }

    @Test
    void nothingElseMayBeKeptInASession() {
        assertThatThrownBy(() -> SessionFormat.write("a name"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
