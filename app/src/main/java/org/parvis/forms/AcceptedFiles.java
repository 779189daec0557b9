package org.parvis.forms;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.parvis.catalogue.Question;
import org.parvis.documents.HeldFile;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.Refusal;

/** Which files a question takes. */
public final class AcceptedFiles {
    private static final int MEGABYTES = 20;
    private static final String ALL = "pdf, image, text, office";
    private static final String UNKNOWN_TYPE = "documents.refused.type";

    /** How the types of a family begin, and what people call them in every language. */
    private record Family(String type, String names) {}

    private static final Map<String, Family> FAMILIES =
            Map.of(
                    "pdf", new Family("application/pdf", "PDF"),
                    "image", new Family("image/", "JPEG, PNG"),
                    "text", new Family("text/", "TXT, CSV"),
                    "office", new Family("application/vnd.", "DOCX, XLSX, PPTX, ODT, ODS"));

    private AcceptedFiles() {}

    /** The file, if the question takes what its content turned out to be. */
    public static Outcome<HeldFile> accepted(Question question, HeldFile file) {
        return families(question).stream()
                        .anyMatch(family -> file.mediaType().startsWith(family.type()))
                ? pages(question, file)
                : Outcome.refused(otherType(question, file.name()));
    }

    /** Why a file was not taken, as its question says it: by the types that it takes. */
    public static Refusal told(Question question, String name, Refusal why) {
        return why.key().equals(UNKNOWN_TYPE) ? otherType(question, name) : why;
    }

    private static Refusal otherType(Question question, String name) {
        return Refusal.of(
                "forms.error.file-type",
                name,
                families(question).stream().map(Family::names).collect(Collectors.joining(", ")));
    }

    private static List<Family> families(Question question) {
        return Arrays.stream(question.setting("accept").orElse(ALL).split(","))
                .flatMap(family -> Optional.ofNullable(FAMILIES.get(family.strip())).stream())
                .distinct()
                .toList();
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
