package org.parvis.forms.drawing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.forms.spi.Control;
import org.parvis.forms.spi.Typed;

/**
 * One question on a page, ready to draw.
 *
 * @param heading whether its label is the heading of the page
 * @param uploads where files may be sent in parts, once there is a draft
 * @param wrongParts parts to correct, none when it is the whole
 * @param rows the rows of a repeated group
 */
public record FieldView(
        String id,
        String label,
        @Nullable String hint,
        @Nullable String error,
        boolean optional,
        boolean heading,
        Control control,
        Typed typed,
        List<String> wrongParts,
        @Nullable String uploads,
        List<KeptFile> files,
        @Nullable RowsView rows) {

    /**
     * A file that the draft holds already.
     *
     * @param state kept, waiting, arriving or refused
     * @param note its state in words, if there is something to say
     * @param preview address of its picture
     */
    record KeptFile(
            String id,
            String name,
            String size,
            String state,
            String note,
            @Nullable String preview,
            long bytes) {}

    /** The same, with the files of its draft, which may come in parts to that address. */
    FieldView withFiles(String uploads, List<KeptFile> files) {
        return new FieldView(
                id,
                label,
                hint,
                error,
                optional,
                heading,
                control,
                typed,
                wrongParts,
                uploads,
                files,
                rows);
    }

    /** The same, with a sentence before its hint. */
    FieldView noted(String sentence) {
        return new FieldView(
                id,
                label,
                hint == null ? sentence : sentence + " " + hint,
                error,
                optional,
                heading,
                control,
                typed,
                wrongParts,
                uploads,
                files,
                rows);
    }

    /** The same under another label, inside a question that has one already. */
    FieldView labelled(String words) {
        return new FieldView(
                id,
                words,
                hint,
                error,
                optional,
                false,
                control,
                typed,
                wrongParts,
                uploads,
                files,
                rows);
    }

    /** The same, with what is to be corrected. */
    public FieldView wrong(@Nullable String words) {
        return new FieldView(
                id, label, hint, words, optional, heading, control, typed, List.of(), uploads,
                files, rows);
    }

    /** The same as part of a question that has its own error. */
    FieldView withoutError() {
        return new FieldView(
                id, label, hint, null, optional, heading, control, typed, List.of(), uploads, files,
                rows);
    }

    /** Whether that part is to be corrected; all are when none is named. */
    boolean isWrong(String part) {
        return error != null
                && (wrongParts.isEmpty()
                        || wrongParts.stream()
                                .anyMatch(p -> p.equals(part) || p.startsWith(part + "-")));
    }

    /** The parts to correct inside a part: `day` in `from-day`. */
    List<String> wrongWithin(String part) {
        return wrongParts.stream()
                .filter(p -> p.startsWith(part + "-"))
                .map(p -> p.substring(part.length() + 1))
                .toList();
    }

    String labelSize() {
        return heading ? "l" : "s";
    }

    @Nullable String legendSize() {
        return heading ? "l" : "s";
    }
}
