package org.parvis.participation.petitions;

import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import org.parvis.ds.Words;
import org.parvis.participation.HeldConsultations;
import org.parvis.participation.ParticipationPaths;
import org.parvis.platform.Settings;
import org.parvis.platform.words.AtomDocument;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The last petitions that were opened as an Atom feed (RFC 4287). */
@Controller
class PetitionFeed {
    private static final MediaType FEED =
            new MediaType(MediaType.APPLICATION_ATOM_XML, StandardCharsets.UTF_8);

    private final Petitions petitions;
    private final PetitionBodies bodies;
    private final HeldConsultations days;
    private final Settings settings;
    private final ZoneId zone;

    PetitionFeed(
            Petitions petitions,
            PetitionBodies bodies,
            HeldConsultations days,
            Settings settings,
            ZoneId zone) {
        this.petitions = petitions;
        this.bodies = bodies;
        this.days = days;
        this.settings = settings;
        this.zone = zone;
    }

    @GetMapping({"/fr/petitions.atom", "/en/petitions.atom"})
    ResponseEntity<byte[]> feed(Words w) {
        List<Petition.Listed> found = petitions.list(PetitionQuery.ALL, days.today());
        return ResponseEntity.ok()
                .contentType(FEED)
                .body(
                        AtomDocument.bytes(
                                new AtomDocument.Head(
                                        w.lang(),
                                        w.say("participation.petition.list"),
                                        w.say("ds.site"),
                                        settings.publicUrl() + PetitionPaths.feed(w.lang()),
                                        settings.publicUrl()
                                                + ParticipationPaths.petitions(w.lang())),
                                found.stream().map(one -> entry(one, w)).toList()));
    }

    private AtomDocument.Entry entry(Petition.Listed one, Words w) {
        return new AtomDocument.Entry(
                settings.publicUrl() + PetitionPaths.petition(one.code(), w.lang()),
                one.title().in(w.lang()),
                one.changedOn().atStartOfDay(zone).toOffsetDateTime(),
                w.say(
                        "participation.petition.line",
                        bodies.name(one.home(), w),
                        w.say("participation.petition.stage." + one.stage().word())));
    }
}
