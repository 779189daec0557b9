package org.parvis.platform.words;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** A feed in which each entry is a page (Atom, RFC 4287), whole and in memory. */
public final class AtomDocument {
    private static final String ATOM = "http://www.w3.org/2005/Atom";

    /** What an empty feed says of its last change: the element must be there. */
    private static final OffsetDateTime NEVER =
            OffsetDateTime.of(1970, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);

    private AtomDocument() {}

    /**
     * What the feed says of itself.
     *
     * @param self where it is itself
     * @param page where people read the same
     */
    public record Head(String lang, String title, String author, String self, String page) {}

    /** A page of which it tells; its address names it for ever. */
    public record Entry(String address, String title, OffsetDateTime updated, String summary) {}

    /** Signs that XML does not hold are left out. */
    public static byte[] bytes(Head head, List<Entry> entries) {
        return XmlDocument.bytes(xml -> write(head, entries, xml));
    }

    private static void write(Head head, List<Entry> entries, XMLStreamWriter xml)
            throws XMLStreamException {
        OffsetDateTime updated =
                entries.stream().map(Entry::updated).max(Comparator.naturalOrder()).orElse(NEVER);
        xml.writeStartElement("feed");
        xml.writeDefaultNamespace(ATOM);
        xml.writeAttribute("xml", XMLConstants.XML_NS_URI, "lang", head.lang());
        text(xml, "id", head.self());
        text(xml, "title", head.title());
        text(xml, "updated", at(updated));
        link(xml, "self", head.self());
        link(xml, "alternate", head.page());
        xml.writeStartElement("author");
        text(xml, "name", head.author());
        xml.writeEndElement();
        for (Entry one : entries) {
            entry(one, xml);
        }
        xml.writeEndElement();
    }

    private static void entry(Entry one, XMLStreamWriter xml) throws XMLStreamException {
        xml.writeStartElement("entry");
        text(xml, "id", one.address());
        text(xml, "title", one.title());
        text(xml, "updated", at(one.updated()));
        link(xml, "alternate", one.address());
        text(xml, "summary", one.summary());
        xml.writeEndElement();
    }

    private static String at(OffsetDateTime instant) {
        return instant.format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
    }

    private static void text(XMLStreamWriter xml, String name, String words)
            throws XMLStreamException {
        XmlDocument.text(xml, name, UnfitSigns.without(words));
    }

    private static void link(XMLStreamWriter xml, String relation, String address)
            throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("href", address);
    }
}
