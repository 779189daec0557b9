package org.parvis.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parvis.Parvis;
import org.parvis.testing.Folders;
import org.parvis.testing.TestDatabase;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** What an operator asks while the program runs, with the options of its start. */
class CommandBesideProgramTests {
    @Test
    void aCommandWithThePortOfARunningProgramIsDone() throws Exception {
        try (ServerSocket running = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            List<String> options = new ArrayList<>();
            TestDatabase.create()
                    .properties()
                    .forEach((name, value) -> options.add("--" + name + "=" + value));
            options.add("--parvis.data=" + Folders.temporary());
            options.add("--parvis.pack=../content/quebec");
            options.add("--server.port=" + running.getLocalPort());
            options.add("--spring.profiles.active=command");
            options.add("--parvis.run.command=status");
            ConfigurableApplicationContext program =
                    SpringApplication.run(Parvis.class, options.toArray(String[]::new));
            assertThat(SpringApplication.exit(program)).isZero();
        }
    }
}
