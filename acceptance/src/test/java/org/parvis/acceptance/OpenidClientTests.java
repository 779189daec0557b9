package org.parvis.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.parvis.kernel.Ids;
import org.parvis.platform.Scenes;
import org.parvis.platform.Settings;
import org.parvis.programs.Programs;

/** A client library that we did not write obtains, uses and loses a token. */
class OpenidClientTests {
    @Test
    void aTokenIsObtainedUsedAndLost() throws Exception {
        Programs programs = RunningProgram.bean(Programs.class);
        UUID change = admitted(programs);
        String client = programs.awaiting(change).orElseThrow().client();
        String said =
                new NodeProgram(Path.of("openid"))
                        .says(
                                "tokens.js",
                                RunningProgram.url(),
                                RunningProgram.bean(Settings.class).publicUrl(),
                                client,
                                programs.secret(change).orElseThrow(),
                                "drafts:access-request");
        assertThat(said.strip())
                .isEqualTo(
                        """
                        {"type":"bearer","minutes":15,"used":201,"lost":401,"more":"invalid_scope"}\
                        """);
    }

    /** As a change that two stewards settled admits it. */
    private static UUID admitted(Programs programs) {
        UUID change = Ids.next();
        return RunningProgram.bean(Scenes.class)
                .job(
                        jobs -> {
                            programs.prepare(
                                    jobs,
                                    change,
                                    "Logiciel d'ailleurs",
                                    Set.of("drafts:access-request"));
                            return change;
                        });
    }
}
