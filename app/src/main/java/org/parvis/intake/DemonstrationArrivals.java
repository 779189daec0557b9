package org.parvis.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.parvis.documents.HeldFiles;
import org.parvis.kernel.Actor;
import org.parvis.kernel.Ids;
import org.parvis.kernel.Role;
import org.parvis.organizations.Member;
import org.parvis.organizations.MemberScene;
import org.parvis.organizations.Members;
import org.parvis.organizations.Organization;
import org.parvis.organizations.Organizations;
import org.parvis.platform.Fictitious;
import org.parvis.platform.Scenes;
import org.parvis.platform.packs.ContentPack;
import org.parvis.platform.packs.YamlFile;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Gives a demonstration its mail of the morning: a stack of invented letters, read like any other.
 */
@Component
@Profile("!command") // a command works on what the installation has: it brings no pack in
class DemonstrationArrivals {
    private static final String FILE = "demonstration/arrivals.yaml";

    private final ContentPack pack;
    private final Organizations organizations;
    private final Members members;
    private final DemonstrationScan paper;
    private final HeldFiles held;
    private final BatchTable batches;
    private final Scenes scenes;
    private final InstantSource clock;

    DemonstrationArrivals(
            ContentPack pack,
            Organizations organizations,
            Members members,
            DemonstrationScan paper,
            HeldFiles held,
            BatchTable batches,
            Scenes scenes,
            InstantSource clock) {
        this.pack = pack;
        this.organizations = organizations;
        this.members = members;
        this.paper = paper;
        this.held = held;
        this.batches = batches;
        this.scenes = scenes;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void bringOnce() {
        Fictitious.bring(this::bring);
    }

    private void bring() throws IOException {
        Optional<String> text = pack.text(FILE);
        if (!pack.demonstration() || text.isEmpty() || anyBatch()) {
            return;
        }
        YamlFile story = YamlFile.read(FILE, text.get());
        Optional<Organization> body = organizations.byCode(story.text("body"));
        Optional<Member> member =
                body.flatMap(
                        one ->
                                members.of(one.home(), paper.today()).stream()
                                        .filter(m -> m.role() == Role.AGENT)
                                        .findFirst());
        if (member.isPresent()) {
            bring(story, member.get());
        }
    }

    private void bring(YamlFile story, Member member) throws IOException {
        Actor.Agent agent = new Actor.Agent(member.id(), member.home(), Role.AGENT);
        UUID id = Ids.next();
        byte[] scan = paper.of(story, agent);
        held.begin(id, Cutting.LABEL, "demonstration.pdf", scan.length)
                .then(begun -> held.append(id, begun.id(), 0, new ByteArrayInputStream(scan)))
                .orThrow();
        ScanBatch batch =
                new ScanBatch(
                        id,
                        agent,
                        member.unit(),
                        ScanBatch.State.WAITING,
                        held.of(id).stream().mapToInt(Cutting::pages).sum(),
                        0,
                        null,
                        clock.instant());
        scenes.in(
                MemberScene.of(agent),
                sql -> {
                    batches.insert(sql, batch);
                    return batch;
                });
    }

    private boolean anyBatch() {
        return scenes.<Boolean>job(
                jobs ->
                        jobs.sql("select exists (select from intake.batches)")
                                .query(Boolean.class)
                                .single());
    }
}
