package org.parvis.disputes.after;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.parvis.cases.spi.PartyEntry;
import org.parvis.disputes.Deliveries;
import org.parvis.disputes.DisputeAct;
import org.parvis.disputes.DisputeDays;
import org.parvis.disputes.KeptPapers;
import org.parvis.disputes.SealedLetters;
import org.parvis.disputes.Seats;
import org.parvis.disputes.Side;
import org.parvis.ds.Words;
import org.parvis.platform.Scenes;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * What may go before a tribunal when nothing was settled, or what was promised is not kept: a
 * summary, the same as data, and the sealed papers. It is made of the course of a dispute alone.
 */
@Component
class TribunalPackage {
    private final KeptPapers papers;
    private final Deliveries deliveries;
    private final SealedLetters letters;
    private final Seats seats;
    private final Scenes scenes;
    private final DisputeDays days;
    private final JsonMapper json = JsonMapper.builder().build();

    TribunalPackage(
            KeptPapers papers,
            Deliveries deliveries,
            SealedLetters letters,
            Seats seats,
            Scenes scenes,
            DisputeDays days) {
        this.papers = papers;
        this.deliveries = deliveries;
        this.letters = letters;
        this.seats = seats;
        this.scenes = scenes;
        this.days = days;
    }

    /** Whether there is something to bring: for either side, never for who mediated. */
    static boolean offered(KeptWords.Place place) {
        return place.table().side() != Side.MEDIATOR
                && place.table().dispute().claim().isPresent()
                && place.kept().map(Fulfilment::broken).orElse(true);
    }

    /** Nothing where there is nothing to bring. */
    Optional<byte[]> of(KeptWords.Place place) {
        PartyEntry entry = place.table().entry();
        return offered(place)
                ? Course.of(place.table().dispute(), days).map(course -> zip(place, entry, course))
                : Optional.empty();
    }

    private byte[] zip(KeptWords.Place place, PartyEntry entry, Course course) {
        Seats.Seat seat = scenes.readingJob(jobs -> seats.of(jobs, entry.file()).getFirst());
        Words w = letters.words(seat);
        Fulfilment kept = place.kept().orElse(null);
        Deliveries.Delivery invitation =
                place.table()
                        .dispute()
                        .invited()
                        .map(DisputeAct.Invited::party)
                        .flatMap(party -> deliveries.invitation(entry.file(), party))
                        .orElse(null);
        TribunalSummary summary =
                new TribunalSummary(
                        course, kept, invitation, place.table().program().after().limits(), w);
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put(
                w.say("disputes.tribunal.file.summary"),
                letters.seal(
                                seat,
                                w.say("disputes.tribunal.title"),
                                List.of(w.say("disputes.tribunal.summary")),
                                summary.blocks())
                        .bytes());
        files.put(w.say("disputes.tribunal.file.data"), data(course, kept));
        put(files, w.say("disputes.tribunal.file.agreement"), entry, KeptPapers.What.AGREEMENT);
        put(files, "participation.pdf", entry, KeptPapers.What.PARTICIPATION);
        return zip(files);
    }

    private void put(
            Map<String, byte[]> files, String name, PartyEntry entry, KeptPapers.What what) {
        papers.open(entry, what).ifPresent(bytes -> files.put(name, bytes));
    }

    private byte[] data(Course course, @Nullable Fulfilment kept) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("claim", course.claim());
        data.put("opened", course.opened());
        data.put("answered", course.answered());
        data.put("silent", course.silent());
        data.put("ended", course.ended());
        data.put("end", course.end());
        if (kept != null) {
            data.put(
                    "obligations",
                    kept.duties().stream()
                            .map(
                                    duty ->
                                            Map.of(
                                                    "promise",
                                                    duty.promise(),
                                                    "state",
                                                    duty.state().name()))
                            .toList());
        }
        return json.writeValueAsBytes(data);
    }

    /** The same files are the same bytes, whenever they are put together. */
    private static byte[] zip(Map<String, byte[]> files) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                ZipEntry entry = new ZipEntry(file.getKey());
                entry.setTimeLocal(LocalDateTime.of(1980, 1, 1, 0, 0));
                zip.putNextEntry(entry);
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return out.toByteArray();
    }
}
