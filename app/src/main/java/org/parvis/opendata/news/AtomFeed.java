package org.parvis.opendata.news;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.parvis.ds.Words;
import org.parvis.kernel.Home;
import org.parvis.opendata.Beside;
import org.parvis.opendata.DataPaths;
import org.parvis.opendata.Lists;
import org.parvis.opendata.news.Happening.About;
import org.parvis.opendata.news.Happening.Elsewhere;
import org.parvis.opendata.news.Happening.Published;
import org.parvis.opendata.news.Happening.Withdrawn;
import org.parvis.organizations.Organization;
import org.parvis.organizations.Organizations;
import org.parvis.platform.Settings;
import org.parvis.platform.words.UnfitSigns;
import org.parvis.platform.words.XmlDocument;
import org.springframework.stereotype.Component;

/**
 * What happened as Atom (RFC 4287). A version that was taken back is a deleted entry too (RFC
 * 6721), so that programs take away what they kept of it.
 */
@Component
class AtomFeed {
    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final String TOMBSTONES = "http://purl.org/atompub/tombstones/1.0";

    private final Organizations organizations;
    private final Lists lists;
    private final Settings settings;

    AtomFeed(Organizations organizations, Lists lists, Settings settings) {
        this.organizations = organizations;
        this.lists = lists;
        this.settings = settings;
    }

    /**
     * A feed.
     *
     * @param updated when something happened last
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Written(byte[] bytes, Instant updated) {}

    private record Head(String title, String self, String page) {}

    /** The feed of a dataset of which something happened. */
    Written of(List<Happening> happened, String name, Words w) {
        String title = w.typeset(happened.getFirst().about().title().in(w.lang()));
        return written(
                happened,
                new Head(
                        w.say("opendata.news.feed", title),
                        NewsPaths.dataset(name, w.lang()),
                        DataPaths.dataset(name, w.lang())),
                w);
    }

    /**
     * The feed of a series.
     *
     * @param body code of the body whose it is
     */
    Written of(List<Happening> happened, Beside.Series series, String body, Words w) {
        return written(
                happened,
                new Head(
                        w.say("opendata.news.feed", w.typeset(series.title().in(w.lang()))),
                        NewsPaths.series(body, series.code(), w.lang()),
                        DataPaths.series(body, series.code(), w.lang())),
                w);
    }

    /** The feed of what somebody looks for. */
    Written of(List<Happening> happened, Wanted wanted, Words w) {
        return written(
                happened,
                new Head(
                        w.say("opendata.news.feed", title(wanted, w)),
                        wanted.feed(w.lang()),
                        DataPaths.list(w.lang()) + wanted.query()),
                w);
    }

    private String title(Wanted wanted, Words w) {
        List<String> parts = new ArrayList<>(List.of(w.say("opendata.list.title")));
        organizations
                .byCode(wanted.body())
                .ifPresent(body -> parts.add(w.typeset(body.name().in(w.lang()))));
        lists.themes().stream()
                .filter(theme -> theme.code().equals(wanted.theme()))
                .forEach(theme -> parts.add(w.typeset(theme.name().in(w.lang()))));
        if (!wanted.words().isEmpty()) {
            parts.add(w.say("opendata.news.sought", wanted.words()));
        }
        return String.join(", ", parts);
    }

    private Written written(List<Happening> happened, Head head, Words w) {
        Instant updated =
                happened.stream()
                        .map(one -> one.about().at())
                        .max(Instant::compareTo)
                        .orElse(Instant.EPOCH);
        return new Written(
                XmlDocument.bytes(xml -> write(happened, head, updated, new Pen(xml, w))), updated);
    }

    /** Writes elements in a language; signs that XML does not hold are left out. */
    private record Pen(XMLStreamWriter xml, Words w) {
        void text(String name, String words) throws XMLStreamException {
            XmlDocument.text(xml, name, UnfitSigns.without(words));
        }

        void link(String relation, String type, String address) throws XMLStreamException {
            xml.writeEmptyElement("link");
            xml.writeAttribute("rel", relation);
            xml.writeAttribute("type", type);
            xml.writeAttribute("href", address);
        }

        void author(String name) throws XMLStreamException {
            xml.writeStartElement("author");
            text("name", name);
            xml.writeEndElement();
        }
    }

    private void write(List<Happening> happened, Head head, Instant updated, Pen pen)
            throws XMLStreamException {
        String self = settings.publicUrl() + head.self();
        pen.xml().writeStartElement("feed");
        pen.xml().writeDefaultNamespace(ATOM);
        pen.xml().writeNamespace("at", TOMBSTONES);
        pen.xml().writeAttribute("xml", XMLConstants.XML_NS_URI, "lang", pen.w().lang());
        pen.text("id", self);
        pen.text("title", head.title());
        pen.text("updated", at(updated));
        pen.link("self", "application/atom+xml", self);
        pen.link("alternate", "text/html", settings.publicUrl() + head.page());
        pen.author(pen.w().say("ds.site"));
        for (Happening one : happened) {
            if (one instanceof Withdrawn gone) {
                deleted(gone.about(), pen);
            }
            entry(one, pen);
        }
        pen.xml().writeEndElement();
    }

    private static void deleted(About about, Pen pen) throws XMLStreamException {
        pen.xml().writeEmptyElement("at", "deleted-entry", TOMBSTONES);
        pen.xml().writeAttribute("ref", urn(about.published(pen.w().lang())));
        pen.xml().writeAttribute("when", at(about.at()));
    }

    private void entry(Happening one, Pen pen) throws XMLStreamException {
        pen.xml().writeStartElement("entry");
        pen.text("id", id(one, pen.w()));
        pen.text("title", HappeningWords.title(one, pen.w()));
        pen.text("updated", at(one.about().at()));
        pen.text("published", at(one.about().at()));
        pen.link(
                "alternate", "text/html", settings.publicUrl() + HappeningWords.path(one, pen.w()));
        pen.author(body(one.about().home(), pen.w()));
        pen.text("summary", String.join("\n", HappeningWords.sentences(one, pen.w())));
        pen.xml().writeEndElement();
    }

    private String body(Home home, Words w) {
        return organizations
                .byHome(home)
                .map(Organization::name)
                .map(name -> w.typeset(name.in(w.lang())))
                .filter(name -> !name.isBlank())
                .orElseGet(() -> w.say("ds.site"));
    }

    /** The same in every feed; each language is an entry of its own. */
    private static String id(Happening one, Words w) {
        return urn(
                switch (one) {
                    case Published version -> version.about().published(w.lang());
                    case Withdrawn gone -> gone.about().withdrawn(w.lang());
                    case Elsewhere there -> there.about().elsewhere(w.lang());
                });
    }

    private static String urn(UUID id) {
        return "urn:uuid:" + id;
    }

    private static String at(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
