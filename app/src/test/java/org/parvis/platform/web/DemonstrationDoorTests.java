package org.parvis.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From where the door of the demonstration may be reached. */
class DemonstrationDoorTests {
    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost", "::1", "[::1]", "127.8.0.1"})
    void thisMachineIsHere(String host) {
        assertThat(DemonstrationDoor.isHere(host)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0.0.0.0",
                "::",
                "192.168.1.4",
                "localhost.example.org",
                "services.example.org"
            })
    void everythingElseIsElsewhere(String host) {
        assertThat(DemonstrationDoor.isHere(host)).isFalse();
    }
}
