package org.parvis.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.parvis.documents.letters.Letter;
import org.parvis.documents.letters.Letters;
import org.parvis.ds.MessageCatalogue;
import org.parvis.ds.Words;
import org.parvis.kernel.Actor;
import org.parvis.kernel.Channel;
import org.parvis.platform.packs.YamlFile;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The sheets and invented letters of a demonstration, in one scan. */
@Component
@Profile("!command") // a command works on what the installation has: it brings no pack in
class DemonstrationScan {
    private final Letters letters;
    private final Sheets sheets;
    private final Words words;
    private final InstantSource clock;
    private final ZoneId zone;

    DemonstrationScan(
            Letters letters,
            Sheets sheets,
            MessageCatalogue messages,
            InstantSource clock,
            ZoneId zone) {
        this.letters = letters;
        this.sheets = sheets;
        this.words = messages.forLanguage("fr");
        this.clock = clock;
        this.zone = zone;
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    byte[] of(YamlFile story, Actor.Agent agent) throws IOException {
        List<byte[]> stack = new ArrayList<>();
        for (YamlFile piece : story.maps("pieces")) {
            if (piece.has("service")) {
                SheetCode code =
                        new SheetCode.Request(
                                piece.text("service"), piece.as("channel", Channel::of));
                stack.add(sheets.pdf(agent, code, words).bytes());
            } else {
                stack.add(sheets.pdf(agent, new SheetCode.OfFile("222-222-222"), words).bytes());
            }
            stack.add(letter(piece));
        }
        return joined(stack);
    }

    private byte[] letter(YamlFile piece) {
        List<Letter.Block> lines =
                piece.texts("lines").stream().<Letter.Block>map(Letter.Paragraph::new).toList();
        return letters.pdf(
                        new Letter(
                                "fr",
                                today(),
                                new Letter.Sender(words.say("intake.demonstration"), "", List.of()),
                                List.of(),
                                words.say("intake.demonstration"),
                                piece.text("subject"),
                                List.of(),
                                lines,
                                null,
                                null))
                .bytes();
    }

    private static byte[] joined(List<byte[]> stack) throws IOException {
        PDFMergerUtility merger = new PDFMergerUtility();
        try (PDDocument all = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            for (byte[] one : stack) {
                try (PDDocument next = Loader.loadPDF(one)) {
                    merger.appendDocument(all, next);
                }
            }
            all.save(out);
            return out.toByteArray();
        }
    }
}
