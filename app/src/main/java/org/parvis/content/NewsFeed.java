package org.parvis.content;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.parvis.ds.Words;
import org.parvis.platform.PageRenderer;
import org.parvis.platform.Settings;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The news as an Atom feed (RFC 4287), for whoever reads them in a program of their own. */
@Controller
class NewsFeed {
    private static final int MOST = 50;

    private static final MediaType FEED =
            new MediaType(MediaType.APPLICATION_ATOM_XML, StandardCharsets.UTF_8);

    /** What an empty feed says of its last change: the element must be there. */
    private static final String NEVER = "1970-01-01T00:00:00Z";

    private static final String ATOM = "http://www.w3.org/2005/Atom";

    private final Pages pages;
    private final Settings settings;
    private final ZoneId zone;

    NewsFeed(Pages pages, Settings settings, ZoneId zone) {
        this.pages = pages;
        this.settings = settings;
        this.zone = zone;
    }

    /** Where the feed of a language is. */
    static String address(String lang) {
        return Section.NEWS.path(lang) + ".atom";
    }

    @GetMapping({"/fr/nouvelles.atom", "/en/news.atom"})
    ResponseEntity<byte[]> feed(HttpServletRequest request, Words w) throws XMLStreamException {
        List<ContentText> newest = pages.news(w.lang(), MOST);
        var bytes = new ByteArrayOutputStream();
        write(newest, w, bytes);
        request.setAttribute(PageRenderer.FOR_ANYBODY, Boolean.TRUE);
        return ResponseEntity.ok().contentType(FEED).body(bytes.toByteArray());
    }

    private void write(List<ContentText> news, Words w, OutputStream to) throws XMLStreamException {
        XMLStreamWriter xml =
                XMLOutputFactory.newDefaultFactory()
                        .createXMLStreamWriter(to, StandardCharsets.UTF_8.name());
        String self = settings.publicUrl() + address(w.lang());
        xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
        xml.writeStartElement("feed");
        xml.writeDefaultNamespace(ATOM);
        xml.writeAttribute("xml", XMLConstants.XML_NS_URI, "lang", w.lang());
        text(xml, "id", self);
        text(xml, "title", w.say("content.news.feed", w.say("ds.site")));
        text(xml, "updated", news.isEmpty() ? NEVER : instant(news.getFirst()));
        link(xml, "self", self);
        link(xml, "alternate", settings.publicUrl() + "/" + w.lang());
        xml.writeStartElement("author");
        text(xml, "name", w.say("ds.site"));
        xml.writeEndElement();
        for (ContentText one : news) {
            entry(xml, one);
        }
        xml.writeEndElement();
        xml.writeEndDocument();
        xml.close();
    }

    private void entry(XMLStreamWriter xml, ContentText one) throws XMLStreamException {
        String address = settings.publicUrl() + one.address();
        xml.writeStartElement("entry");
        text(xml, "id", address);
        text(xml, "title", one.title());
        text(xml, "updated", instant(one));
        link(xml, "alternate", address);
        text(xml, "summary", one.summary());
        xml.writeEndElement();
    }

    private String instant(ContentText one) {
        return one.day().atStartOfDay(zone).format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
    }

    private static void text(XMLStreamWriter xml, String name, String words)
            throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(words);
        xml.writeEndElement();
    }

    private static void link(XMLStreamWriter xml, String relation, String address)
            throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("href", address);
    }
}
