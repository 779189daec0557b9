package org.parvis.opendata.news;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** A feed as a strict reader takes it: every rule of RFC 4287 that a feed of ours can break. */
final class AtomDocument {
    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final String GONE = "http://purl.org/atompub/tombstones/1.0";
    private static final Set<String> LINKS = Set.of("self", "alternate");

    private final Element feed;

    private AtomDocument(Element feed) {
        this.feed = feed;
    }

    static AtomDocument of(byte[] bytes) {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        try {
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            Element root =
                    factory.newDocumentBuilder()
                            .parse(new ByteArrayInputStream(bytes))
                            .getDocumentElement();
            AtomDocument read = new AtomDocument(root);
            read.check();
            return read;
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new AssertionError("No document that an XML reader reads", e);
        }
    }

    private void check() {
        assertThat(feed.getNamespaceURI()).isEqualTo(ATOM);
        assertThat(feed.getLocalName()).isEqualTo("feed");
        once(feed, List.of("id", "title", "updated"));
        assertThat(of(feed, "author")).isNotEmpty();
        assertThat(link(feed, "self")).startsWith("http");
        Set<String> ids = new HashSet<>();
        for (Element entry : of(feed, "entry")) {
            once(entry, List.of("id", "title", "updated", "summary"));
            link(entry, "alternate");
            of(entry, "author").forEach(author -> once(author, List.of("name")));
            assertThat(ids.add(text(entry, "id"))).as("an id stands once").isTrue();
        }
        for (Element gone : named(feed, GONE, "deleted-entry")) {
            URI.create(gone.getAttribute("ref"));
            OffsetDateTime.parse(gone.getAttribute("when"));
            assertThat(ids).as("what is deleted is there no more").doesNotContain(ref(gone));
        }
    }

    private static void once(Element in, List<String> names) {
        for (String name : names) {
            assertThat(of(in, name)).as(name).hasSize(1);
            assertThat(text(in, name)).as(name).isNotBlank();
        }
        if (names.contains("updated")) {
            OffsetDateTime.parse(text(in, "updated"));
            assertThat(URI.create(text(in, "id")).isAbsolute()).isTrue();
        }
    }

    private static String link(Element in, String relation) {
        List<String> found = new ArrayList<>();
        for (Element link : of(in, "link")) {
            assertThat(LINKS).contains(link.getAttribute("rel"));
            if (link.getAttribute("rel").equals(relation)) {
                found.add(URI.create(link.getAttribute("href")).toString());
            }
        }
        assertThat(found).as(relation).hasSize(1);
        return found.getFirst();
    }

    String self() {
        return link(feed, "self");
    }

    String title() {
        return text(feed, "title");
    }

    List<String> titles() {
        return of(feed, "entry").stream().map(entry -> text(entry, "title")).toList();
    }

    List<String> ids() {
        return of(feed, "entry").stream().map(entry -> text(entry, "id")).toList();
    }

    String summary(String title) {
        return of(feed, "entry").stream()
                .filter(entry -> text(entry, "title").equals(title))
                .map(entry -> text(entry, "summary"))
                .findFirst()
                .orElseThrow();
    }

    /** The ids of entries that are there no more. */
    List<String> gone() {
        return named(feed, GONE, "deleted-entry").stream().map(AtomDocument::ref).toList();
    }

    private static String ref(Element gone) {
        return gone.getAttribute("ref");
    }

    private static String text(Element in, String name) {
        return of(in, name).getFirst().getTextContent().replaceAll("[\\u00A0\\u202F]", " ");
    }

    private static List<Element> of(Element in, String name) {
        return named(in, ATOM, name);
    }

    private static List<Element> named(Element in, String space, String name) {
        List<Element> found = new ArrayList<>();
        for (Node node = in.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element
                    && space.equals(element.getNamespaceURI())
                    && name.equals(element.getLocalName())) {
                found.add(element);
            }
        }
        return found;
    }
}
