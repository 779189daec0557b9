package org.parvis.content;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.parvis.ds.Words;
import org.parvis.platform.Settings;
import org.parvis.platform.web.PageRenderer;
import org.parvis.platform.words.XmlDocument;
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
    ResponseEntity<byte[]> feed(HttpServletRequest request, Words w) {
        List<ContentText> newest = pages.news(w.lang(), MOST);
        request.setAttribute(PageRenderer.FOR_ANYBODY, Boolean.TRUE);
        return ResponseEntity.ok()
                .contentType(FEED)
                .body(XmlDocument.bytes(xml -> write(newest, w, xml)));
    }

    private void write(List<ContentText> news, Words w, XMLStreamWriter xml)
            throws XMLStreamException {
        String self = settings.publicUrl() + address(w.lang());
        xml.writeStartElement("feed");
        xml.writeDefaultNamespace(ATOM);
        xml.writeAttribute("xml", XMLConstants.XML_NS_URI, "lang", w.lang());
        XmlDocument.text(xml, "id", self);
        XmlDocument.text(xml, "title", w.say("content.news.feed", w.say("ds.site")));
        XmlDocument.text(xml, "updated", news.isEmpty() ? NEVER : instant(news.getFirst()));
        link(xml, "self", self);
        link(xml, "alternate", settings.publicUrl() + "/" + w.lang());
        xml.writeStartElement("author");
        XmlDocument.text(xml, "name", w.say("ds.site"));
        xml.writeEndElement();
        for (ContentText one : news) {
            entry(xml, one);
        }
        xml.writeEndElement();
    }

    private void entry(XMLStreamWriter xml, ContentText one) throws XMLStreamException {
        String address = settings.publicUrl() + one.address();
        xml.writeStartElement("entry");
        XmlDocument.text(xml, "id", address);
        XmlDocument.text(xml, "title", one.title());
        XmlDocument.text(xml, "updated", instant(one));
        link(xml, "alternate", address);
        XmlDocument.text(xml, "summary", one.summary());
        xml.writeEndElement();
    }

    private String instant(ContentText one) {
        return one.day().atStartOfDay(zone).format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
    }

    private static void link(XMLStreamWriter xml, String relation, String address)
            throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("href", address);
    }
}
