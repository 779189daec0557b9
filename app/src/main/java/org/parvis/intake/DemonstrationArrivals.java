package org.parvis.intake;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.parvis.documents.HeldFiles;
import org.parvis.documents.Letter;
import org.parvis.documents.Letters;
import org.parvis.ds.MessageCatalogue;
import org.parvis.ds.Words;
import org.parvis.kernel.Actor;
import org.parvis.kernel.Channel;
import org.parvis.kernel.Ids;
import org.parvis.kernel.Role;
import org.parvis.organizations.Member;
import org.parvis.organizations.MemberScene;
import org.parvis.organizations.Members;
import org.parvis.organizations.Organization;
import org.parvis.organizations.Organizations;
import org.parvis.platform.ContentPack;
import org.parvis.platform.Fictitious;
import org.parvis.platform.Scenes;
import org.parvis.platform.YamlFile;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Gives a demonstration its mail of the morning: a stack of invented letters, read like any other.
 */
@Component
@Profile("!command") // a command works on what the installation has: it brings no pack in
class DemonstrationArrivals {
    private static final String FILE = "demonstration/arrivals.yaml";

    private final ContentPack pack;
    private final Organizations organizations;
    private final Members members;
    private final Letters letters;
    private final Sheets sheets;
    private final HeldFiles held;
    private final BatchTable batches;
    private final Scenes scenes;
    private final Words words;
    private final InstantSource clock;
    private final ZoneId zone;

    DemonstrationArrivals(
            ContentPack pack,
            Organizations organizations,
            Members members,
            Letters letters,
            Sheets sheets,
            HeldFiles held,
            BatchTable batches,
            Scenes scenes,
            MessageCatalogue messages,
            InstantSource clock,
            ZoneId zone) {
        this.pack = pack;
        this.organizations = organizations;
        this.members = members;
        this.letters = letters;
        this.sheets = sheets;
        this.held = held;
        this.batches = batches;
        this.scenes = scenes;
        this.words = messages.forLanguage("fr");
        this.clock = clock;
        this.zone = zone;
    }

    @EventListener(ApplicationReadyEvent.class)
    void bringOnce() {
        Fictitious.bring(this::bring);
    }

    private void bring() throws IOException {
        Optional<String> text = pack.text(FILE);
        if (!pack.demonstration() || text.isEmpty() || anyBatch()) {
            return;
        }
        YamlFile story = YamlFile.read(FILE, text.get());
        Optional<Organization> body = organizations.byCode(story.text("body"));
        Optional<Member> member =
                body.flatMap(
                        one ->
                                members.of(one.home(), today()).stream()
                                        .filter(m -> m.role() == Role.AGENT)
                                        .findFirst());
        if (member.isPresent()) {
            bring(story, member.get());
        }
    }

    private void bring(YamlFile story, Member member) throws IOException {
        Actor.Agent agent = new Actor.Agent(member.id(), member.home(), Role.AGENT);
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
        UUID id = Ids.next();
        byte[] scan = joined(stack);
        held.begin(id, Cutting.LABEL, "demonstration.pdf", scan.length)
                .then(begun -> held.append(id, begun.id(), 0, new ByteArrayInputStream(scan)))
                .orThrow();
        ScanBatch batch =
                new ScanBatch(
                        id,
                        agent,
                        member.unit(),
                        ScanBatch.State.WAITING,
                        held.of(id).stream().mapToInt(Cutting::pages).sum(),
                        0,
                        null,
                        clock.instant());
        scenes.in(
                MemberScene.of(agent),
                sql -> {
                    batches.insert(sql, batch);
                    return batch;
                });
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

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    private boolean anyBatch() {
        return scenes.<Boolean>job(
                jobs ->
                        jobs.sql("select exists (select from intake.batches)")
                                .query(Boolean.class)
                                .single());
    }
}
