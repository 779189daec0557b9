package org.parvis.participation.petitions;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.parvis.ds.Words;
import org.parvis.participation.HeldConsultations;
import org.parvis.participation.ParticipationPaths;
import org.parvis.platform.Settings;
import org.parvis.platform.words.UnfitSigns;
import org.parvis.platform.words.XmlDocument;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The last petitions that were opened as an Atom feed (RFC 4287). */
@Controller
class PetitionFeed {
    private static final MediaType FEED =
            new MediaType(MediaType.APPLICATION_ATOM_XML, StandardCharsets.UTF_8);

    /** What an empty feed says of its last change: the element must be there. */
    private static final LocalDate NEVER = LocalDate.EPOCH;

    private static final String ATOM = "http://www.w3.org/2005/Atom";

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
                .body(XmlDocument.bytes(xml -> write(found, w, xml)));
    }

    private void write(List<Petition.Listed> found, Words w, XMLStreamWriter xml)
            throws XMLStreamException {
        String self = settings.publicUrl() + PetitionPaths.feed(w.lang());
        LocalDate updated =
                found.stream()
                        .map(Petition.Listed::changedOn)
                        .max(LocalDate::compareTo)
                        .orElse(NEVER);
        xml.writeStartElement("feed");
        xml.writeDefaultNamespace(ATOM);
        xml.writeAttribute("xml", XMLConstants.XML_NS_URI, "lang", w.lang());
        XmlDocument.text(xml, "id", self);
        XmlDocument.text(xml, "title", w.say("participation.petition.list"));
        XmlDocument.text(xml, "updated", instant(updated));
        link(xml, "self", self);
        link(xml, "alternate", settings.publicUrl() + ParticipationPaths.petitions(w.lang()));
        xml.writeStartElement("author");
        XmlDocument.text(xml, "name", w.say("ds.site"));
        xml.writeEndElement();
        for (Petition.Listed one : found) {
            entry(one, w, xml);
        }
        xml.writeEndElement();
    }

    private void entry(Petition.Listed one, Words w, XMLStreamWriter xml)
            throws XMLStreamException {
        String address = settings.publicUrl() + PetitionPaths.petition(one.code(), w.lang());
        xml.writeStartElement("entry");
        XmlDocument.text(xml, "id", address);
        XmlDocument.text(xml, "title", UnfitSigns.without(one.title().in(w.lang())));
        XmlDocument.text(xml, "updated", instant(one.changedOn()));
        link(xml, "alternate", address);
        XmlDocument.text(
                xml,
                "summary",
                w.say(
                        "participation.petition.line",
                        bodies.name(one.home(), w),
                        w.say("participation.petition.stage." + one.stage().word())));
        xml.writeEndElement();
    }

    private String instant(LocalDate day) {
        return day.atStartOfDay(zone).format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
    }

    private static void link(XMLStreamWriter xml, String relation, String address)
            throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("href", address);
    }
}
