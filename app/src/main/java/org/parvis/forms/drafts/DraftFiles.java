package org.parvis.forms.drafts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.parvis.catalogue.Question;
import org.parvis.documents.HeldFile;
import org.parvis.forms.CompletedForm;
import org.parvis.forms.ReplacedFile;
import org.parvis.forms.reading.Fault;
import org.parvis.kernel.Ids;
import org.parvis.kernel.Refusal;

/** How a draft names its files. */
public final class DraftFiles {
    private DraftFiles() {}

    /** A file as the answer names it. */
    static String kept(HeldFile file) {
        return ReplacedFile.named(file.id().toString(), file.size(), file.name());
    }

    /** Which held file an answer names, if it names one at all. */
    public static Optional<UUID> id(String kept) {
        return Ids.read(kept.split("/", 2)[0]);
    }

    /** The files of these questions that somebody chose and that are not attached. */
    public static List<HeldFile> unattached(List<HeldFile> held, List<Question> asked) {
        return held.stream()
                .filter(file -> file.state() != HeldFile.State.KEPT)
                .filter(file -> asked.stream().anyMatch(q -> q.id().equals(file.label())))
                .toList();
    }

    /** That a question has such files. */
    static Optional<Fault> fault(Question question, List<HeldFile> unattached) {
        List<HeldFile> of =
                unattached.stream().filter(file -> file.label().equals(question.id())).toList();
        return of.isEmpty()
                ? Optional.empty()
                : Optional.of(Fault.of(question.id(), notAttached(of), List.of()));
    }

    /** Which files are not attached, and what to do. */
    public static Refusal notAttached(List<HeldFile> files) {
        String names = files.stream().map(HeldFile::name).collect(Collectors.joining(", "));
        return Refusal.of("forms.error.files-not-attached", files.size(), names);
    }

    /** The files that the answers name and that are there, whole and not refused. */
    public static List<CompletedForm.AttachedFile> attached(
            List<Question> questions, Map<String, Object> answers, List<HeldFile> held) {
        Map<UUID, HeldFile> byId =
                held.stream()
                        .filter(file -> file.state() == HeldFile.State.KEPT)
                        .collect(Collectors.toMap(HeldFile::id, Function.identity()));
        List<CompletedForm.AttachedFile> files = new ArrayList<>();
        for (Question question : questions) {
            if (answers.get(question.id()) instanceof List<?> list) {
                for (Object kept : list) {
                    id(String.valueOf(kept))
                            .map(byId::get)
                            .map(file -> CompletedForm.AttachedFile.of(question.id(), file))
                            .ifPresent(files::add);
                }
            }
        }
        return files;
    }
}
