package org.parvis.identity.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.parvis.identity.Opened;
import org.parvis.identity.SignedIn;
import org.parvis.identity.WayKind;
import org.parvis.kernel.Ids;

class SessionFormatTests {
    private static final Instant SINCE = Instant.parse("2026-11-25T01:00:00Z");

    private static final Opened OPENED =
            new Opened(WayKind.TOTP, 2, SINCE.plusSeconds(60), "firefox-windows");

    @Test
    void whatIsWrittenReadsTheSame() {
        SignedIn person = new SignedIn(Ids.next(), null, SINCE, OPENED);
        SignedIn agent = person.as(Ids.next());
        assertThat(SessionFormat.read(SessionFormat.write(person))).isEqualTo(person);
        assertThat(SessionFormat.read(SessionFormat.write(agent))).isEqualTo(agent);
    }

    @Test
    void theBytesAreJsonWithAVersionAndNothingButIdentifiers() {
        SignedIn person = new SignedIn(Ids.NIL, null, SINCE, OPENED);
        assertThat(new String(SessionFormat.write(person), StandardCharsets.UTF_8))
                .isEqualTo(
                        "{\"v\":1,\"account\":\"00000000-0000-0000-0000-000000000000\","
                                + "\"since\":\"2026-11-25T01:00:00Z\",\"by\":\"totp\",\"level\":2,"
                                + "\"proven\":\"2026-11-25T01:01:00Z\",\"device\":\"firefox-windows\"}");
    }

    @Test
    void aSessionOfTheReleaseBeforeIsOneOfAPassword() {
        String before =
                "{\"v\":1,\"account\":\"00000000-0000-0000-0000-000000000000\","
                        + "\"since\":\"2026-11-25T01:00:00Z\"}";
        assertThat(SessionFormat.read(before.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(
                        new SignedIn(
                                Ids.NIL, null, SINCE, new Opened(WayKind.PASSWORD, 1, SINCE, "")));
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
