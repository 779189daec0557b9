package org.parvis.forms;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.parvis.catalogue.FormDefinition.FormPage;
import org.parvis.catalogue.Question;
import org.parvis.forms.spi.Typed;
import org.parvis.kernel.Ids;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.Refusal;
import org.springframework.stereotype.Component;

/**
 * Files as they arrive: measured, looked at, kept sealed in the draft, or refused in plain words.
 */
@Component
class Uploads {
    private static final int MEGABYTES = 20;
    private static final int MOST = 5;

    private final Drafts drafts;
    private final FormReader reader;

    Uploads(Drafts drafts, FormReader reader) {
        this.drafts = drafts;
        this.reader = reader;
    }

    /** The draft with what was added or removed, and what was refused. */
    record Kept(Draft draft, List<Fault> faults, boolean changed) {}

    Kept keep(Draft draft, FormPage page, HttpServletRequest request) {
        Kept kept = new Kept(draft, List.of(), false);
        for (Question question : page.questions()) {
            if (reader.holdsFiles(question)) {
                kept = remove(kept, question, request);
                kept = add(kept, question, request);
            }
        }
        return kept;
    }

    private Kept remove(Kept kept, Question question, HttpServletRequest request) {
        String removed = request.getParameter("remove");
        List<String> files = files(kept.draft(), question);
        List<String> left =
                files.stream()
                        .filter(f -> removed == null || !f.startsWith(removed + "/"))
                        .toList();
        if (removed == null || left.size() == files.size()) {
            return kept;
        }
        UUID file =
                UUID.fromString(
                        files.stream()
                                .filter(f -> !left.contains(f))
                                .findFirst()
                                .orElseThrow()
                                .split("/", 2)[0]);
        Draft draft = drafts.removeFile(kept.draft(), file, Map.of(question.id(), Typed.of(left)));
        return new Kept(draft, kept.faults(), true);
    }

    private Kept add(Kept kept, Question question, HttpServletRequest request) {
        String type = request.getContentType();
        if (type == null || !type.startsWith("multipart/")) {
            return kept;
        }
        Draft draft = kept.draft();
        List<Fault> faults = new ArrayList<>(kept.faults());
        try {
            for (Part part : request.getParts()) {
                if (part.getName().equals(question.id()) && named(part)) {
                    draft = add(draft, question, part, faults);
                }
            }
        } catch (IOException | ServletException | IllegalStateException e) {
            faults.add(fault(question, "forms.error.file-too-large", megabytes(question)));
        }
        return new Kept(draft, faults, kept.changed());
    }

    private static boolean named(Part part) {
        String name = part.getSubmittedFileName();
        return name != null && !name.isBlank();
    }

    private Draft add(Draft draft, Question question, Part part, List<Fault> faults)
            throws IOException {
        String name = DraftFiles.clean(String.valueOf(part.getSubmittedFileName()));
        List<String> files = files(draft, question);
        if (files.size() >= question.setting("max-files", MOST)) {
            faults.add(
                    fault(
                            question,
                            "forms.error.too-many-files",
                            question.setting("max-files", MOST)));
            return draft;
        }
        if (part.getSize() > megabytes(question) * 1_000_000L) {
            faults.add(fault(question, "forms.error.file-too-large", megabytes(question), name));
            return draft;
        }
        byte[] content;
        try (InputStream in = part.getInputStream()) {
            content = in.readAllBytes();
        }
        return switch (DraftFiles.type(question, name, content)) {
            case Outcome.Refused<String>(Refusal reason) -> {
                faults.add(Fault.of(question.id(), reason, List.of()));
                yield draft;
            }
            case Outcome.Ok<String> ok -> {
                UUID id = Ids.next();
                List<String> more = new ArrayList<>(files);
                more.add(DraftFiles.kept(id, content.length, name));
                Map<String, Typed> typed = new HashMap<>();
                typed.put(question.id(), Typed.of(more));
                yield drafts.saveFile(draft, id, question.id(), content, typed);
            }
        };
    }

    private static List<String> files(Draft draft, Question question) {
        return draft.typed().getOrDefault(question.id(), Typed.NOTHING).all();
    }

    private static int megabytes(Question question) {
        return question.setting("max-megabytes", MEGABYTES);
    }

    private static Fault fault(Question question, String key, Object... args) {
        return Fault.of(question.id(), Refusal.of(key, args), List.of());
    }
}
