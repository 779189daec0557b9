package org.parvis.cases.dossier;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.parvis.documents.HeldFile;
import org.parvis.documents.HeldFiles;
import org.parvis.kernel.Ids;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.Refusal;

/**
 * Holds what comes with a form, each file as soon as it is read, and lets go of what is removed.
 */
final class ArrivingFiles {
    private static final Duration KEPT = Duration.ofDays(30);

    private final HeldFiles held;

    ArrivingFiles(HeldFiles held) {
        this.held = held;
    }

    Enclosures.Came take(
            Enclosures.Desk desk, HttpServletRequest request, Enclosures.Taking taking) {
        Optional.ofNullable(request.getParameter("remove"))
                .flatMap(Ids::read)
                .filter(id -> waiting(desk).stream().anyMatch(file -> file.id().equals(id)))
                .ifPresent(id -> held.remove(desk.holder(), id));
        String type = request.getContentType();
        if (type == null || !type.startsWith("multipart/")) {
            return Enclosures.Came.NOTHING;
        }
        List<Refusal> refused = new ArrayList<>();
        List<UUID> files = new ArrayList<>();
        try {
            for (Part part : request.getParts()) {
                String name = part.getSubmittedFileName();
                if (part.getName().equals(taking.field()) && name != null && !name.isBlank()) {
                    switch (take(desk, part, name, taking)) {
                        case Outcome.Ok<UUID>(UUID id) -> files.add(id);
                        case Outcome.Refused<UUID>(Refusal no) -> refused.add(no);
                    }
                }
            }
        } catch (IOException | UncheckedIOException | ServletException | IllegalStateException e) {
            refused.add(Refusal.of("threads.refused.large", Enclosures.MEGABYTES));
        }
        return new Enclosures.Came(refused, files);
    }

    private Outcome<UUID> take(
            Enclosures.Desk desk, Part part, String name, Enclosures.Taking taking) {
        List<HeldFile> before = waiting(desk);
        if (!taking.one() && before.size() >= Enclosures.MOST) {
            return Outcome.refused("threads.refused.many", Enclosures.MOST);
        }
        return taking.size()
                .apply(part.getSize())
                .<Outcome<UUID>>map(Outcome::refused)
                .orElseGet(() -> begin(desk, part, name, taking.content()))
                .map(
                        id -> {
                            if (taking.one()) {
                                before.forEach(file -> held.remove(desk.holder(), file.id()));
                            }
                            return id;
                        });
    }

    private Outcome<UUID> begin(
            Enclosures.Desk desk, Part part, String name, Enclosures.Content content) {
        return held.begin(desk.holder(), desk.label(), name, part.getSize(), KEPT)
                .then(begun -> fill(begun, part, content));
    }

    private Outcome<UUID> fill(HeldFile begun, Part part, Enclosures.Content content) {
        try (InputStream in = part.getInputStream()) {
            if (content.of(begun.name(), held.append(begun.holder(), begun.id(), 0, in))
                    instanceof Outcome.Refused<HeldFile>(Refusal refusal)) {
                held.remove(begun.holder(), begun.id());
                return Outcome.refused(refusal);
            }
            return Outcome.ok(begun.id());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<HeldFile> waiting(Enclosures.Desk desk) {
        return Enclosures.waiting(desk, held.kept(desk.holder()));
    }
}
