package org.parvis.documents;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.Refusal;
import org.springframework.stereotype.Component;

/**
 * Decides from its content whether a document may come in: one of the types we take, that type
 * alone, nothing in it that runs, nothing that swells. What a name or a browser claims is no proof.
 */
@Component
class Inspection {
    private static final int HEAD = 4 * 1024;
    private static final int TAIL = 66 * 1024;
    private static final Set<String> HTML =
            Set.of("<html", "<script", "<!doctype html", "<svg", "<?php", "<iframe", "<body");

    private final DocumentTypes types = new DocumentTypes();
    private final Sandbox sandbox;

    Inspection(Sandbox sandbox) {
        this.sandbox = sandbox;
    }

    /**
     * What a document is.
     *
     * @param pages number of pages of a PDF, 0 otherwise
     * @param preview a picture of it, safe to show
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Found(String type, int pages, byte @Nullable [] preview) {}

    Outcome<Found> of(SealedContent content, String name) throws IOException {
        byte[] prefix = content.read(0, DocumentTypes.PREFIX);
        if (prefix.length == 0) {
            return Outcome.refused("documents.refused.empty");
        }
        return switch (types.of(prefix, name)) {
            case Outcome.Refused<String>(Refusal refusal) -> Outcome.refused(refusal);
            case Outcome.Ok<String>(String type) -> {
                Optional<String> hidden = hidden(content, type, prefix);
                yield hidden.isPresent() ? Outcome.refused(hidden.get()) : inside(content, type);
            }
        };
    }

    private Outcome<Found> inside(SealedContent content, String type) throws IOException {
        if (packed(type)) {
            Optional<String> refusal = ZipInspection.refusal(content.stream(), content.size());
            return refusal.isPresent()
                    ? Outcome.refused(refusal.get())
                    : Outcome.ok(new Found(type, 0, null));
        }
        boolean pdf = type.equals("application/pdf");
        if (!pdf && !type.startsWith("image/")) {
            return Outcome.ok(new Found(type, 0, null));
        }
        Sandbox.Made made = sandbox.look(content, pdf ? "pdf" : "image");
        boolean refused = pdf && !made.verdict().equals("ok");
        return refused
                ? Outcome.refused("documents.refused." + made.verdict())
                : Outcome.ok(new Found(type, made.pages(), made.bytes()));
    }

    private static boolean packed(String type) {
        return type.startsWith("application/vnd.");
    }

    /** A second document behind or inside the first: the reader would open another than we saw. */
    private static Optional<String> hidden(SealedContent content, String type, byte[] prefix)
            throws IOException {
        boolean pdf = type.equals("application/pdf");
        if (pdf && !text(prefix, 5).equals("%PDF-")) {
            return Optional.of("documents.refused.polyglot");
        }
        if (!packed(type)) {
            String head = text(prefix, HEAD).toLowerCase(Locale.ROOT);
            boolean html = HTML.stream().anyMatch(head::contains);
            boolean second = !pdf && !type.startsWith("text/") && head.contains("%pdf-");
            if (html || second || endsAsArchive(content, false)) {
                return Optional.of("documents.refused.polyglot");
            }
        } else if (!endsAsArchive(content, true)) {
            return Optional.of("documents.refused.damaged");
        }
        return type.startsWith("text/") && binary(content.stream())
                ? Optional.of("documents.refused.type")
                : Optional.empty();
    }

    /** Whether it closes as an archive does; strictly: at its very last byte. */
    private static boolean endsAsArchive(SealedContent content, boolean strictly)
            throws IOException {
        byte[] tail = content.read(Math.max(0, content.size() - TAIL), TAIL);
        for (int i = tail.length - 22; i >= 0; i--) {
            if (tail[i] == 'P' && tail[i + 1] == 'K' && tail[i + 2] == 5 && tail[i + 3] == 6) {
                int comment = (tail[i + 20] & 0xff) | (tail[i + 21] & 0xff) << 8;
                int end = i + 22 + comment;
                if (strictly ? end == tail.length : end <= tail.length) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean binary(InputStream in) throws IOException {
        byte[] buffer = new byte[SegmentCipher.SEGMENT];
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            for (int i = 0; i < read; i++) {
                if (buffer[i] == 0) {
                    return true;
                }
            }
        }
        return false;
    }

    private static String text(byte[] bytes, int length) {
        return new String(bytes, 0, Math.min(length, bytes.length), StandardCharsets.ISO_8859_1);
    }
}
