package org.parvis.disputes.after;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parvis.cases.spi.PartyEntry;
import org.parvis.disputes.DisputeDays;
import org.parvis.disputes.Side;
import org.parvis.disputes.papers.KeptPapers;
import org.parvis.disputes.papers.SealedLetters;
import org.parvis.disputes.seats.Deliveries;
import org.parvis.disputes.seats.Seats;
import org.parvis.ds.Words;
import org.parvis.platform.Scenes;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * What may go before a tribunal when nothing was settled, or what was promised is not kept: a sheet
 * to print for whose claim it is, a summary, the same as data, and the sealed papers. It is made of
 * the course of a dispute alone. The summary is sealed and tells the digests of all the others, so
 * that whoever gets the whole sees whether something was changed.
 */
@Component
class TribunalPackage {
    private final KeptPapers papers;
    private final Deliveries deliveries;
    private final SealedLetters letters;
    private final Seats seats;
    private final Scenes scenes;
    private final CourtForms forms;
    private final DisputeDays days;
    private final JsonMapper json = JsonMapper.builder().build();

    TribunalPackage(
            KeptPapers papers,
            Deliveries deliveries,
            SealedLetters letters,
            Seats seats,
            Scenes scenes,
            CourtForms forms,
            DisputeDays days) {
        this.papers = papers;
        this.deliveries = deliveries;
        this.letters = letters;
        this.seats = seats;
        this.scenes = scenes;
        this.forms = forms;
        this.days = days;
    }

    /** What is brought, and in whose name it is sealed. */
    private record Brought(TribunalSummary summary, Seats.Seat seat) {
        Words w() {
            return summary.w();
        }
    }

    /** Whether there is something to bring: for either side, never for who mediated. */
    static boolean offered(KeptWords.Place place) {
        return place.table().side() != Side.MEDIATOR
                && place.table().dispute().claim().isPresent()
                && place.kept().map(Fulfilment::broken).orElse(true);
    }

    /** Whether there is a sheet to print: for whose claim it is, where its kind has such a way. */
    boolean prepares(KeptWords.Place place) {
        return offered(place)
                && place.table().side() == Side.CONSUMER
                && forms.of(place.table().program().service()).isPresent();
    }

    /** The sheet alone; nothing where there is none for them. */
    Optional<byte[]> sheet(KeptWords.Place place) {
        return brought(place).flatMap(it -> sheet(place, it));
    }

    private Optional<byte[]> sheet(KeptWords.Place place, Brought it) {
        return Optional.ofNullable(it.summary().form())
                .filter(form -> prepares(place))
                .map(
                        form ->
                                letters.seal(
                                                it.seat(),
                                                form.title().in(it.w().lang()),
                                                List.of(it.w().say("disputes.court.summary")),
                                                new SmallClaim(it.summary(), form).blocks())
                                        .bytes());
    }

    /** All of it; nothing where there is nothing to bring. */
    Optional<byte[]> of(KeptWords.Place place) {
        return brought(place).map(it -> Zipped.of(files(place, it)));
    }

    private Optional<Brought> brought(KeptWords.Place place) {
        return offered(place)
                ? Course.of(place.table().dispute(), days).map(course -> brought(place, course))
                : Optional.empty();
    }

    private Brought brought(KeptWords.Place place, Course course) {
        PartyEntry entry = place.table().entry();
        Seats.Seat seat = scenes.readingJob(jobs -> seats.of(jobs, entry.file()).getFirst());
        Words w = letters.words(seat);
        List<String> invitation =
                place.table()
                        .dispute()
                        .posting()
                        .merchant()
                        .map(party -> deliveries.invitation(entry.file(), party, false, w))
                        .orElse(List.of());
        CourtForm form = forms.of(place.table().program().service()).orElse(null);
        Fulfilment kept = place.kept().orElse(null);
        return new Brought(new TribunalSummary(course, kept, invitation, form, w), seat);
    }

    private Map<String, byte[]> files(KeptWords.Place place, Brought it) {
        PartyEntry entry = place.table().entry();
        Words w = it.w();
        Map<String, byte[]> others = new LinkedHashMap<>();
        sheet(place, it).ifPresent(bytes -> others.put(w.say("disputes.court.file"), bytes));
        others.put(w.say("disputes.tribunal.file.data"), data(it.summary()));
        put(others, w.say("disputes.tribunal.file.agreement"), entry, KeptPapers.What.AGREEMENT);
        put(others, "participation.pdf", entry, KeptPapers.What.PARTICIPATION);
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put(
                w.say("disputes.tribunal.file.summary"),
                letters.seal(
                                it.seat(),
                                w.say("disputes.tribunal.title"),
                                List.of(w.say("disputes.tribunal.summary")),
                                it.summary().blocks(Zipped.digests(others)))
                        .bytes());
        files.putAll(others);
        return files;
    }

    private void put(
            Map<String, byte[]> files, String name, PartyEntry entry, KeptPapers.What what) {
        papers.open(entry, what).ifPresent(bytes -> files.put(name, bytes));
    }

    private byte[] data(TribunalSummary summary) {
        Course course = summary.course();
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("claim", course.claim());
        data.put("opened", course.opened());
        data.put("answered", course.answered());
        data.put("silent", course.silent());
        data.put("ended", course.ended());
        data.put("end", course.end());
        Fulfilment kept = summary.kept();
        if (kept != null) {
            data.put("obligations", kept.duties().stream().map(TribunalPackage::duty).toList());
        }
        return json.writeValueAsBytes(data);
    }

    private static Map<String, Object> duty(Fulfilment.Duty duty) {
        return Map.of("promise", duty.promise(), "state", duty.state().name());
    }
}
