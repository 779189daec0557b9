package org.parvis.cases.demonstration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.parvis.catalogue.Catalogue;
import org.parvis.catalogue.ServiceRules;
import org.parvis.organizations.Organization;
import org.parvis.organizations.Organizations;
import org.parvis.platform.Fictitious;
import org.parvis.platform.Scenes;
import org.parvis.platform.packs.ContentPack;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Gives a demonstration its past: fictitious requests go through the same kernel as real ones, on a
 * clock that is set back, so that queues, delays and figures have something true to show.
 */
@Component
@Profile("!command") // a command works on what the installation has: it brings no pack in
class DemonstrationFiles {
    private static final Logger LOG = LoggerFactory.getLogger(DemonstrationFiles.class);

    private final ContentPack pack;
    private final Scenes scenes;
    private final Catalogue catalogue;
    private final Organizations organizations;
    private final DemonstrationPeople people;
    private final DemonstrationTelling telling;
    private volatile boolean told;

    DemonstrationFiles(
            ContentPack pack,
            Scenes scenes,
            Catalogue catalogue,
            Organizations organizations,
            DemonstrationPeople people,
            DemonstrationTelling telling) {
        this.pack = pack;
        this.scenes = scenes;
        this.catalogue = catalogue;
        this.organizations = organizations;
        this.people = people;
        this.telling = telling;
    }

    @EventListener(ApplicationReadyEvent.class)
    void seedOnce() {
        Fictitious.bring(this::seed);
        told = true;
    }

    /** Whether the stories stand: from then on the clock set back is free for others. */
    boolean told() {
        return told;
    }

    private void seed() throws IOException {
        Path file = pack.root().resolve("demonstration/files.yaml");
        if (!pack.demonstration() || !Files.exists(file) || anyFile()) {
            return;
        }
        DemonstrationStory story = DemonstrationStory.read(Files.readAllBytes(file));
        Map<String, DemonstrationPeople.Someone> known = people.all();
        int many = 0;
        for (DemonstrationStory.Request request : story.requests()) {
            String code = request.person() == null ? "" : request.person();
            DemonstrationPeople.Someone someone = known.getOrDefault(code, known.get(""));
            Optional<Organization> body = organizations.byCode(request.body());
            Optional<ServiceRules> rules = catalogue.rules(request.service());
            if (someone != null && body.isPresent() && rules.isPresent()) {
                telling.tell(request, rules.get(), body.get(), someone);
                many++;
            }
        }
        LOG.atInfo().addKeyValue("files", many).log("The demonstration has its past");
    }

    private boolean anyFile() {
        return scenes.<Boolean>job(
                jobs ->
                        jobs.sql("select exists (select from cases.case_files)")
                                .query(Boolean.class)
                                .single());
    }
}
