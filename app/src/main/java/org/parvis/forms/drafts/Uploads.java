package org.parvis.forms.drafts;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.parvis.catalogue.FormDefinition.FormPage;
import org.parvis.catalogue.Question;
import org.parvis.documents.HeldFile;
import org.parvis.documents.HeldFiles;
import org.parvis.forms.AcceptedFiles;
import org.parvis.forms.reading.Fault;
import org.parvis.forms.reading.FormReader;
import org.parvis.forms.spi.Typed;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.Refusal;
import org.parvis.platform.words.FileNames;
import org.springframework.stereotype.Component;

/**
 * Files as they arrive, whole with a form or in parts: held sealed for the draft, looked at, named
 * in its answers, or refused in plain words.
 */
@Component
public class Uploads {
    private static final int MOST = 5;

    private final Drafts drafts;
    private final FormReader reader;

    private final HeldFiles held;

    Uploads(Drafts drafts, FormReader reader, HeldFiles held) {
        this.drafts = drafts;
        this.reader = reader;
        this.held = held;
    }

    /** The draft with what was added or removed, and what was refused. */
    public record Kept(Draft draft, List<Fault> faults, boolean changed) {}

    public Kept keep(Draft draft, FormPage page, HttpServletRequest request) {
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
        String named = request.getParameter("remove");
        Optional<UUID> file = named == null ? Optional.empty() : DraftFiles.id(named);
        Optional<HeldFile> there =
                file.flatMap(id -> held.find(kept.draft().id(), id))
                        .filter(f -> f.label().equals(question.id()));
        return there.map(f -> new Kept(remove(kept.draft(), question, f.id()), kept.faults(), true))
                .orElse(kept);
    }

    /** Takes a file away: first its name in the answers, then the file. */
    public Draft remove(Draft draft, Question question, UUID file) {
        Draft without =
                drafts.save(
                        draft,
                        fresh ->
                                Map.of(
                                        question.id(),
                                        Typed.of(
                                                files(fresh, question).stream()
                                                        .filter(f -> !names(f, file))
                                                        .toList())));
        held.remove(draft.id(), file);
        return without;
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
            faults.add(fault(question, Refusal.of("forms.error.file-too-large", PLAIN)));
        }
        return new Kept(draft, faults, kept.changed());
    }

    /** Most megabytes of a file that comes with the form itself, without script. */
    static final int PLAIN = 25;

    private static boolean named(Part part) {
        String name = part.getSubmittedFileName();
        return name != null && !name.isBlank();
    }

    private Draft add(Draft draft, Question question, Part part, List<Fault> faults)
            throws IOException {
        String name = String.valueOf(part.getSubmittedFileName());
        try (InputStream in = part.getInputStream()) {
            Outcome<Draft> kept = whole(draft, question, name, part.getSize(), in);
            return switch (kept) {
                case Outcome.Ok<Draft>(Draft more) -> more;
                case Outcome.Refused<Draft>(Refusal reason) -> {
                    faults.add(fault(question, reason));
                    yield draft;
                }
            };
        }
    }

    /** Takes a file that is there whole. */
    public Outcome<Draft> whole(
            Draft draft, Question question, String name, long size, InputStream in) {
        return begin(draft, question, name, size).then(file -> append(draft, question, file, in));
    }

    private Outcome<Draft> append(Draft draft, Question question, HeldFile file, InputStream in) {
        return switch (held.append(draft.id(), file.id(), 0, in)) {
            case Outcome.Ok<HeldFile>(HeldFile whole) ->
                    removedIfRefused(attach(draft, question, whole), file);
            case Outcome.Refused<HeldFile>(Refusal reason) ->
                    removedIfRefused(
                            Outcome.refused(AcceptedFiles.told(question, file.name(), reason)),
                            file);
        };
    }

    /** What comes with the form is told on the page that answers it: nothing of it stays. */
    private Outcome<Draft> removedIfRefused(Outcome<Draft> attached, HeldFile file) {
        if (attached instanceof Outcome.Refused<Draft>) {
            held.remove(file.holder(), file.id());
        }
        return attached;
    }

    /**
     * Announces a file that comes in parts. What is refused stays listed with its reason, and the
     * form stops at it, until somebody takes it away or chooses that file again.
     */
    public Outcome<HeldFile> announce(Draft draft, Question question, String name, long size) {
        held.of(draft.id()).stream()
                .filter(file -> file.label().equals(question.id()))
                .filter(file -> file.state() == HeldFile.State.REFUSED)
                .filter(file -> file.name().equals(FileNames.clean(name)))
                .forEach(file -> held.remove(draft.id(), file.id()));
        Outcome<HeldFile> begun = begin(draft, question, name, size);
        if (begun instanceof Outcome.Refused<HeldFile>(Refusal why)) {
            held.refuse(draft.id(), question.id(), name, size, why);
        }
        return begun;
    }

    /** Takes the next part of one; the reason that stays listed is that of its question. */
    public Outcome<HeldFile> append(
            Draft draft, Question question, UUID file, long offset, InputStream in) {
        Outcome<HeldFile> arrived = held.append(draft.id(), file, offset, in);
        HeldFile there = held.find(draft.id(), file).orElse(null);
        if (there == null || !(arrived instanceof Outcome.Refused<HeldFile>(Refusal why))) {
            return arrived;
        }
        Refusal told = AcceptedFiles.told(question, there.name(), why);
        if (!told.equals(why)) {
            held.refuse(there, told);
        }
        return Outcome.refused(told);
    }

    /** The same for one that arrived in parts and turned out to be no answer. */
    public Outcome<Draft> settle(Draft draft, Question question, HeldFile file) {
        Outcome<Draft> attached = attach(draft, question, file);
        if (attached instanceof Outcome.Refused<Draft>(Refusal why)) {
            held.refuse(file, why);
        }
        return attached;
    }

    /** Announces a file, within what the question allows. */
    private Outcome<HeldFile> begin(Draft draft, Question question, String name, long size) {
        int most = question.setting("max-files", MOST);
        long there =
                held.of(draft.id()).stream()
                        .filter(file -> file.label().equals(question.id()))
                        .filter(file -> file.state() != HeldFile.State.REFUSED)
                        .count();
        if (there >= most) {
            return Outcome.refused("forms.error.too-many-files", most);
        }
        Optional<Refusal> large = AcceptedFiles.tooLarge(question, size);
        if (large.isPresent()) {
            return Outcome.refused(large.get());
        }
        return held.begin(draft.id(), question.id(), name, size);
    }

    /** Names a whole file in the answers of the draft, as it stands now. */
    private Outcome<Draft> attach(Draft draft, Question question, HeldFile file) {
        return switch (AcceptedFiles.accepted(question, file)) {
            case Outcome.Refused<HeldFile>(Refusal reason) -> Outcome.refused(reason);
            case Outcome.Ok<HeldFile> ok ->
                    Outcome.ok(drafts.save(draft, fresh -> with(fresh, question, file)));
        };
    }

    private static Map<String, Typed> with(Draft draft, Question question, HeldFile file) {
        List<String> more = new ArrayList<>(files(draft, question));
        if (more.stream().noneMatch(kept -> names(kept, file.id()))) {
            more.add(DraftFiles.kept(file));
        }
        return Map.of(question.id(), Typed.of(more));
    }

    private static boolean names(String kept, UUID file) {
        return DraftFiles.id(kept).filter(file::equals).isPresent();
    }

    private static List<String> files(Draft draft, Question question) {
        return draft.typed().getOrDefault(question.id(), Typed.NOTHING).all();
    }

    /** One fault a question whose files did not all arrive, or were refused, among those asked. */
    public List<Fault> unattached(Draft draft, List<Question> asked) {
        List<Question> takes = asked.stream().filter(reader::holdsFiles).toList();
        if (takes.isEmpty()) {
            return List.of();
        }
        List<HeldFile> there = DraftFiles.unattached(held.of(draft.id()), takes);
        return takes.stream()
                .map(question -> DraftFiles.fault(question, there))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Fault fault(Question question, Refusal refusal) {
        return Fault.of(question.id(), refusal, List.of());
    }
}
