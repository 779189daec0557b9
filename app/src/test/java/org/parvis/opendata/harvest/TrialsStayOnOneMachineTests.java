package org.parvis.opendata.harvest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.parvis.platform.Settings;
import org.parvis.platform.StartRefused;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.mock.env.MockEnvironment;

/** What is allowed for a trial is not allowed by accident where others reach the program. */
class TrialsStayOnOneMachineTests {
    private static Outward outward(String publicUrl) {
        Settings program =
                Binder.get(new MockEnvironment().withProperty("parvis.public-url", publicUrl))
                        .bindOrCreate("parvis", Settings.class);
        return new Outward(new HarvestSettings(true, Duration.ZERO, Duration.ZERO), program);
    }

    @Test
    void onThisMachineOneOfThisMachineMayBeRead() {
        assertThat(outward("http://localhost:8080").refused(URI.create("http://127.0.0.1:9/a")))
                .isEmpty();
    }

    @Test
    void whereOthersReachTheProgramItDoesNotStart() {
        assertThatThrownBy(() -> outward("https://services.example.org"))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("parvis.harvest.here");
    }
}
