package org.parvis.search.pages;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.parvis.platform.words.XmlDocument;
import org.parvis.search.SearchDocument;

/**
 * Every public thing that a search here can find, as a list for the search engines of others
 * (sitemaps.org, protocol 0.9): each address with the same thing in the other language. What nobody
 * may find here is not in it, since it is made of what modules give to search.
 */
final class SiteMap {
    /** The most addresses that the protocol has in one list. */
    static final int MOST = 50_000;

    /** So full is one of several: chance makes one a little longer than another. */
    private static final int FILLED = 40_000;

    private static final String MAP = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static final String XHTML = "http://www.w3.org/1999/xhtml";

    private final String site;
    private final SiteMapPart part;
    private final Map<String, Map<String, String>> things = new LinkedHashMap<>();
    private int addresses;

    /**
     * @param site the address of the installation, without a final slash
     */
    SiteMap(String site) {
        this(site, SiteMapPart.WHOLE);
    }

    /** Of all things those of one part. */
    SiteMap(String site, SiteMapPart part) {
        this.site = site;
        this.part = part;
    }

    /**
     * Adds what a source has in that language; a part of a page is there by its page. Of more than
     * the protocol has, nothing is kept.
     */
    void add(String lang, Stream<SearchDocument> documents) {
        try (documents) {
            documents
                    .filter(document -> document.url().indexOf('#') < 0)
                    .filter(document -> part.has(document.id()))
                    .forEachOrdered(document -> count(lang, document));
        }
    }

    private void count(String lang, SearchDocument document) {
        addresses++;
        if (things.size() < MOST || things.containsKey(document.id())) {
            add(lang, document);
        }
    }

    /** Into how many lists all of it goes; 1 when it is one. */
    int parts() {
        return addresses <= MOST ? 1 : Math.min(SiteMapPart.MOST, addresses / FILLED + 1);
    }

    /** The list of the lists, for more than one has. */
    byte[] index() {
        return XmlDocument.bytes(
                xml -> {
                    xml.writeStartElement("sitemapindex");
                    xml.writeDefaultNamespace(MAP);
                    for (int number = 1; number <= parts(); number++) {
                        xml.writeStartElement("sitemap");
                        XmlDocument.text(
                                xml, "loc", site + new SiteMapPart(number, parts()).address());
                        xml.writeEndElement();
                    }
                    xml.writeEndElement();
                });
    }

    private void add(String lang, SearchDocument document) {
        things.computeIfAbsent(document.id(), id -> new LinkedHashMap<>())
                .put(lang, document.url());
    }

    byte[] written() {
        return XmlDocument.bytes(this::write);
    }

    private void write(XMLStreamWriter xml) throws XMLStreamException {
        xml.writeStartElement("urlset");
        xml.writeDefaultNamespace(MAP);
        xml.writeNamespace("xhtml", XHTML);
        int left = MOST;
        for (Map<String, String> thing : things.values()) {
            if (left < thing.size()) {
                break;
            }
            left -= thing.size();
            for (String address : thing.values()) {
                one(xml, address, thing);
            }
        }
        xml.writeEndElement();
    }

    private void one(XMLStreamWriter xml, String address, Map<String, String> thing)
            throws XMLStreamException {
        xml.writeStartElement("url");
        XmlDocument.text(xml, "loc", site + address);
        if (thing.size() > 1) {
            for (Map.Entry<String, String> each : thing.entrySet()) {
                xml.writeEmptyElement("xhtml", "link", XHTML);
                xml.writeAttribute("rel", "alternate");
                xml.writeAttribute("hreflang", each.getKey());
                xml.writeAttribute("href", site + each.getValue());
            }
        }
        xml.writeEndElement();
    }
}
