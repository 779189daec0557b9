package org.parvis.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Says that the doors are open: where to go, how to sign in, and to other programs which port. */
@Component
@Profile("!" + OneCommand.PROFILE)
class Opened {
    private static final Logger LOG = LoggerFactory.getLogger(Opened.class);

    private final Settings settings;
    private final RunSettings run;

    Opened(Settings settings, RunSettings run) {
        this.settings = settings;
        this.run = run;
    }

    @EventListener
    void opened(ApplicationReadyEvent event) throws IOException {
        if (!(event.getApplicationContext() instanceof ServletWebServerApplicationContext web)
                || web.getWebServer() == null) {
            return;
        }
        int port = web.getWebServer().getPort();
        LOG.info("Parvis is open: {}/fr   {}/en", settings.publicUrl(), settings.publicUrl());
        if (settings.demonstration()) {
            LOG.info(
                    "Sign in with any role, in one click: {}/fr/demonstration",
                    settings.publicUrl());
        }
        Path file = run.portFile();
        if (file != null) {
            Path whole = file.resolveSibling(file.getFileName() + ".new");
            Files.writeString(whole, Integer.toString(port));
            Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE);
        }
    }
}
