package org.parvis.platform.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.parvis.platform.OneCommand;
import org.parvis.platform.PrivateFiles;
import org.parvis.platform.RunSettings;
import org.parvis.platform.Settings;
import org.parvis.platform.packs.ContentPack;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
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
    private final NetworkSettings network;
    private final ContentPack pack;
    private final DemonstrationDoor door;
    private final String address;

    Opened(
            Settings settings,
            RunSettings run,
            NetworkSettings network,
            ContentPack pack,
            DemonstrationDoor door,
            @Value("${server.address:}") String address) {
        this.settings = settings;
        this.run = run;
        this.network = network;
        this.pack = pack;
        this.door = door;
        this.address = address;
    }

    @EventListener
    void opened(ApplicationReadyEvent event) throws IOException {
        if (!(event.getApplicationContext() instanceof ServletWebServerApplicationContext web)
                || web.getWebServer() == null) {
            return;
        }
        int port = web.getWebServer().getPort();
        LOG.info("Parvis is open: {}/fr   {}/en", settings.publicUrl(), settings.publicUrl());
        LOG.info(reached(port));
        if (settings.overHttps() && network.proxies().isEmpty()) {
            LOG.info(
                    "No proxy is named in parvis.proxies: behind one, all visitors would share the"
                            + " limits of its address");
        }
        if (pack.demonstration()) {
            LOG.info(
                    "Sign in with any role, in one click: {}/fr/demonstration",
                    settings.publicUrl());
        }
        door.phrase()
                .ifPresent(
                        phrase ->
                                LOG.info(
                                        "Others can reach this demonstration. Its roles and its"
                                                + " outbox ask for this phrase: {}",
                                        phrase));
        told(port);
    }

    private String reached(int port) {
        if (DemonstrationDoor.isHere(address)) {
            return "It listens on %s port %d, for this machine alone; --listen ADDRESS lets others in"
                    .formatted(address, port);
        }
        return "It listens on %s port %d: other machines can reach it"
                .formatted(address.isBlank() ? "every address," : address, port);
    }

    private void told(int port) throws IOException {
        Path file = run.portFile();
        if (file != null) {
            Path whole = file.resolveSibling(file.getFileName() + ".new");
            PrivateFiles.write(whole, Integer.toString(port));
            Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE);
        }
    }
}
