package org.parvis.forms.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.parvis.documents.HeldFile;
import org.parvis.documents.HeldFiles;
import org.parvis.documents.Scan;
import org.parvis.ds.Words;
import org.parvis.forms.drafts.Paths;
import org.parvis.forms.spi.Control;
import org.springframework.stereotype.Component;

/** The files of a draft on its pages: each with its state in words, and its picture. */
@Component
class FilesShown {
    private final HeldFiles held;

    FilesShown(HeldFiles held) {
        this.held = held;
    }

    /** The same fields; those that take files show what the draft holds for them. */
    List<FieldView> on(UUID draft, List<FieldView> fields, Words w) {
        if (fields.stream().noneMatch(field -> field.control() instanceof Control.Files)) {
            return fields;
        }
        List<HeldFile> files = held.of(draft);
        List<FieldView> shown = new ArrayList<>();
        for (FieldView field : fields) {
            boolean takes = field.control() instanceof Control.Files;
            shown.add(takes ? with(draft, field, files, w) : field);
        }
        return shown;
    }

    private static FieldView with(UUID draft, FieldView field, List<HeldFile> files, Words w) {
        List<FieldView.KeptFile> kept =
                files.stream()
                        .filter(file -> file.label().equals(field.id()))
                        .map(file -> kept(draft, file, w))
                        .toList();
        return field.withFiles(Paths.uploads(draft, w.lang()), kept);
    }

    private static FieldView.KeptFile kept(UUID draft, HeldFile file, Words w) {
        String preview = file.preview() ? Paths.preview(draft, file.id(), w.lang()) : null;
        return new FieldView.KeptFile(
                file.id().toString(),
                file.name(),
                w.bytes(file.size()),
                state(file),
                note(file, w),
                preview,
                file.size());
    }

    private static String state(HeldFile file) {
        return switch (file.state()) {
            case ARRIVING -> "arriving";
            case REFUSED -> "refused";
            case KEPT -> file.scan() == Scan.WAITING ? "waiting" : "kept";
        };
    }

    private static String note(HeldFile file, Words w) {
        var refusal = file.refusal();
        if (refusal != null) {
            return w.say(refusal.key(), refusal.arguments());
        }
        return switch (state(file)) {
            case "arriving" ->
                    w.say("forms.files.arriving", w.bytes(file.received()), w.bytes(file.size()));
            case "waiting" -> w.say("forms.files.checking");
            default -> file.pages() > 0 ? w.say("forms.files.pages", file.pages()) : "";
        };
    }
}
