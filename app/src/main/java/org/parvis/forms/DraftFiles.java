package org.parvis.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.parvis.catalogue.Question;
import org.parvis.documents.Documents;
import org.parvis.kernel.Outcome;

/** Files of a draft: their type is read from their content, whatever their name claims. */
final class DraftFiles {
    private static final int LONGEST_NAME = 120;
    private static final Map<String, List<String>> FAMILIES =
            Map.of(
                    "pdf", List.of("application/pdf"),
                    "image", List.of("image/"),
                    "text", List.of("text/"),
                    "office", List.of("application/vnd."));

    private DraftFiles() {}

    /** The type of the content, or why it is not taken. */
    static Outcome<String> type(Question question, String name, byte[] content) {
        if (content.length == 0) {
            return Outcome.refused("forms.error.file-empty", name);
        }
        return Documents.typeOf(content, name).then(type -> accepted(question, name, type));
    }

    private static Outcome<String> accepted(Question question, String name, String type) {
        String families = question.setting("accept").orElse("pdf, image, text, office");
        for (String family : families.split(",")) {
            if (FAMILIES.getOrDefault(family.strip(), List.of()).stream()
                    .anyMatch(type::startsWith)) {
                return Outcome.ok(type);
            }
        }
        return Outcome.refused("forms.error.file-type", name);
    }

    /** A name that is only a name. */
    static String clean(String name) {
        String last = name.replace('\\', '/');
        last = last.substring(last.lastIndexOf('/') + 1);
        String clean = last.replaceAll("[\\p{Cntrl}\\p{Cf}\\u2028\\u2029\"<>|:*?]", "").strip();
        int excess = clean.length() - LONGEST_NAME;
        String cut = excess > 0 ? clean.substring(excess) : clean;
        return cut.isEmpty() || cut.startsWith(".") ? "document" + cut : cut;
    }

    static String kept(UUID id, long size, String name) {
        return id + "/" + size + "/" + name;
    }

    static List<CompletedForm.AttachedFile> attached(
            List<Question> questions, Map<String, Object> answers, Map<UUID, byte[]> contents) {
        List<CompletedForm.AttachedFile> files = new ArrayList<>();
        for (Question question : questions) {
            if (answers.get(question.id()) instanceof List<?> list) {
                for (Object kept : list) {
                    String[] parts = kept.toString().split("/", 3);
                    byte[] content = contents.get(UUID.fromString(parts[0]));
                    if (content != null) {
                        files.add(
                                new CompletedForm.AttachedFile(
                                        question.id(),
                                        parts[2],
                                        Documents.typeOf(content, parts[2]).orThrow(),
                                        content));
                    }
                }
            }
        }
        return files;
    }
}
