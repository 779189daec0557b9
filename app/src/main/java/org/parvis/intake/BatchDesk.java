package org.parvis.intake;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.parvis.documents.HeldFile;
import org.parvis.documents.HeldFiles;
import org.parvis.kernel.Actor;
import org.parvis.kernel.Ids;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.Refusal;
import org.parvis.organizations.Member;
import org.parvis.organizations.MemberScene;
import org.parvis.organizations.Members;
import org.parvis.platform.Scenes;
import org.springframework.stereotype.Component;

/**
 * Takes a scan in. It is a batch only when every file of it is whole, harmless and not too long: a
 * refused scan leaves nothing behind, and the paper is still in somebody's hands.
 */
@Component
class BatchDesk {
    static final String FIELD = "scan";
    static final int MOST_PAGES = 1000;
    static final int MOST_FILES = 40;
    static final int MEGABYTES = 25;

    private final HeldFiles held;
    private final BatchTable batches;
    private final ItemTable items;
    private final Members members;
    private final Scenes scenes;
    private final InstantSource clock;

    BatchDesk(
            HeldFiles held,
            BatchTable batches,
            ItemTable items,
            Members members,
            Scenes scenes,
            InstantSource clock) {
        this.held = held;
        this.batches = batches;
        this.items = items;
        this.members = members;
        this.scenes = scenes;
        this.clock = clock;
    }

    /** A batch, what was read of its pages, and what it became. */
    record Shown(ScanBatch batch, List<Meaning> pages, List<Item> items) {}

    List<ScanBatch> latest(Actor.Agent agent, int most) {
        return scenes.reading(
                MemberScene.of(agent), sql -> batches.latest(sql, agent.home(), most));
    }

    Optional<Shown> show(Actor.Agent agent, UUID id) {
        return scenes.reading(
                MemberScene.of(agent),
                sql ->
                        batches.find(sql, id)
                                .map(
                                        batch ->
                                                new Shown(
                                                        batch,
                                                        batches.pages(sql, batch),
                                                        items.ofBatch(sql, batch))));
    }

    /** The number of the batch, or what stands in its way. */
    Outcome<UUID> take(Actor.Agent agent, HttpServletRequest request) {
        UUID id = Ids.next();
        Outcome<UUID> taken = parts(request).then(parts -> take(agent, id, parts));
        if (taken instanceof Outcome.Refused<UUID>) {
            held.forget(id);
        }
        return taken;
    }

    private static Outcome<List<Part>> parts(HttpServletRequest request) {
        List<Part> parts = new ArrayList<>();
        try {
            for (Part part : request.getParts()) {
                String name = part.getSubmittedFileName();
                if (part.getName().equals(FIELD) && name != null && !name.isBlank()) {
                    parts.add(part);
                }
            }
        } catch (IOException | ServletException | IllegalStateException e) {
            return Outcome.refused("intake.refused.large", MEGABYTES);
        }
        if (parts.isEmpty()) {
            return Outcome.refused("intake.refused.none");
        }
        return parts.size() > MOST_FILES
                ? Outcome.refused("intake.refused.files", MOST_FILES)
                : Outcome.ok(parts);
    }

    private Outcome<UUID> take(Actor.Agent agent, UUID id, List<Part> parts) {
        int pages = 0;
        for (Part part : parts) {
            switch (hold(id, part)) {
                case Outcome.Refused<HeldFile>(Refusal refusal) -> {
                    return Outcome.refused(refusal);
                }
                case Outcome.Ok<HeldFile>(HeldFile file) -> {
                    if (!scanned(file)) {
                        return Outcome.refused("intake.refused.type");
                    }
                    pages += Cutting.pages(file);
                }
            }
        }
        if (pages > MOST_PAGES) {
            return Outcome.refused("intake.refused.long", pages, MOST_PAGES);
        }
        ScanBatch batch =
                new ScanBatch(
                        id,
                        agent,
                        members.find(agent.member()).map(Member::unit).orElse(null),
                        ScanBatch.State.WAITING,
                        pages,
                        0,
                        null,
                        clock.instant());
        return scenes.in(
                MemberScene.of(agent),
                sql -> {
                    batches.insert(sql, batch);
                    return Outcome.ok(id);
                });
    }

    private static boolean scanned(HeldFile file) {
        return file.mediaType().equals("application/pdf") || file.mediaType().startsWith("image/");
    }

    private Outcome<HeldFile> hold(UUID id, Part part) {
        String name = part.getSubmittedFileName();
        return held.begin(id, Cutting.LABEL, name == null ? "" : name, part.getSize())
                .then(begun -> fill(begun, part));
    }

    private Outcome<HeldFile> fill(HeldFile begun, Part part) {
        try (InputStream in = part.getInputStream()) {
            return held.append(begun.holder(), begun.id(), 0, in);
        } catch (IOException e) {
            return Outcome.refused("intake.refused.none");
        } catch (UncheckedIOException e) {
            return Outcome.refused(HeldFiles.NO_ROOM); // the disk takes no more
        }
    }
}
