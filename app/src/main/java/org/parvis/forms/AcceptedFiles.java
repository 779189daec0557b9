package org.parvis.forms;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parvis.catalogue.Question;
import org.parvis.documents.HeldFile;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.Refusal;

/** Which files a question takes. */
public final class AcceptedFiles {
    private static final int MEGABYTES = 20;
    private static final Map<String, List<String>> FAMILIES =
            Map.of(
                    "pdf", List.of("application/pdf"),
                    "image", List.of("image/"),
                    "text", List.of("text/"),
                    "office", List.of("application/vnd."));

    private AcceptedFiles() {}

    /** The file, if the question takes what its content turned out to be. */
    public static Outcome<HeldFile> accepted(Question question, HeldFile file) {
        String families = question.setting("accept").orElse("pdf, image, text, office");
        for (String family : families.split(",")) {
            if (FAMILIES.getOrDefault(family.strip(), List.of()).stream()
                    .anyMatch(file.mediaType()::startsWith)) {
                return pages(question, file);
            }
        }
        return Outcome.refused("forms.error.file-type", file.name());
    }

    /** Why the question takes no file of that size. */
    public static Optional<Refusal> tooLarge(Question question, long size) {
        int megabytes = question.setting("max-megabytes", MEGABYTES);
        return size > megabytes * 1_000_000L
                ? Optional.of(Refusal.of("forms.error.file-too-large", megabytes))
                : Optional.empty();
    }

    private static Outcome<HeldFile> pages(Question question, HeldFile file) {
        int most = question.setting("max-pages", Integer.MAX_VALUE);
        return file.pages() > most
                ? Outcome.refused("forms.error.file-pages", most, file.name())
                : Outcome.ok(file);
    }
}
