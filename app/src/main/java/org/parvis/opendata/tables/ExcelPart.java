package org.parvis.opendata.tables;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParser;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** A part of a workbook, gone through sign by sign by a parser that keeps nothing of it. */
final class ExcelPart extends DefaultHandler {
    static final String BOOK = "xl/workbook.xml";

    private static final String LINKS = "xl/_rels/workbook.xml.rels";

    /** Of parts whose elements are held in memory whole; rows are read one after the other. */
    private static final long MOST_HELD = 30_000_000;

    private static final Set<String> HELD =
            Set.of("si", "xf", "numFmt", "sheet", "Override", "Relationship");

    /** Where text belongs to one cell, or is of several. */
    private static final Set<String> TEXTS = Set.of("c", "si");

    /** A cell has at most 32,767 signs; a sign that XML does not know is written with seven. */
    private static final int LONGEST_TEXT = 230_000;

    /** One tag, or one comment. */
    private static final int LONGEST_TAG = 1_000_000;

    /** Excel has 16,384 columns, the last of them XFD, and a million rows. */
    private static final Pattern PLACE = Pattern.compile("[A-Za-z]{0,3}[0-9]{0,7}");

    private static final int MOST_CELLS = 16_384;

    private final String name;
    private final InputStream in;
    private final long most;
    private long read;
    private long told;
    private boolean holds;
    private int cells;
    private int text;
    private boolean inText;

    /**
     * @param most bytes that are left for it
     */
    ExcelPart(String name, InputStream in, long most) {
        this.name = name;
        this.in = in;
        this.most = most;
    }

    /** Others are pictures and drawings, which nobody opens. */
    static boolean isRead(String name) {
        String plain = name.toLowerCase(Locale.ROOT);
        return plain.endsWith(".xml") || plain.endsWith(".rels");
    }

    /** How many bytes it has; below zero when it is made to do harm, or is no XML. */
    long size() throws IOException {
        try {
            SAXParserFactory parsers = SAXParserFactory.newDefaultNSInstance();
            parsers.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            parsers.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            SAXParser parser = parsers.newSAXParser();
            // nothing is declared, so all entities are XML's own, and a large table has many
            parser.setProperty("jdk.xml.maxGeneralEntitySizeLimit", "0");
            parser.setProperty("jdk.xml.totalEntitySizeLimit", "0");
            parser.parse(new Counted(), this);
            return holds && read > MOST_HELD ? -1 : read;
        } catch (SAXException | Harm unsound) {
            return -1;
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void startElement(String uri, String element, String prefixed, Attributes said)
            throws SAXException {
        told = read;
        holds |= HELD.contains(element);
        switch (element) {
            case "row" -> cells = 0;
            case "c" -> cells++;
            case "Override" -> declares(said);
            case "Relationship" -> leads(said);
            default -> {}
        }
        if (TEXTS.contains(element)) {
            inText = true;
            text = 0;
        }
        if (cells > MOST_CELLS || !isPlaced(element, said)) {
            throw new SAXException("beyond");
        }
    }

    /**
     * The one workbook has its usual name, and what else is XML one by which it is gone through.
     */
    private static void declares(Attributes said) throws SAXException {
        String type = Objects.requireNonNullElse(said.getValue("ContentType"), "");
        String part = Objects.requireNonNullElse(said.getValue("PartName"), "");
        if (type.endsWith("main+xml") && !part.equals("/" + BOOK)
                || type.endsWith("+xml") && !isRead(part)) {
            throw new SAXException("elsewhere");
        }
    }

    /** What the workbook leads to was gone through as well. */
    private void leads(Attributes said) throws SAXException {
        String part = Objects.requireNonNullElse(said.getValue("Target"), "");
        if (name.equalsIgnoreCase(LINKS) && !isRead(part)) {
            throw new SAXException("elsewhere");
        }
    }

    private static boolean isPlaced(String element, Attributes said) {
        if (!element.equals("c") && !element.equals("row")) {
            return true;
        }
        for (int at = 0; at < said.getLength(); at++) {
            if (said.getLocalName(at).equals("r") && !PLACE.matcher(said.getValue(at)).matches()) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void endElement(String uri, String element, String prefixed) {
        told = read;
        inText &= !TEXTS.contains(element);
    }

    @Override
    public void characters(char[] signs, int from, int length) throws SAXException {
        told = read;
        text += inText ? length : 0;
        if (text > LONGEST_TEXT) {
            throw new SAXException("long");
        }
    }

    /** Ends what would never end, or is told of only once all of it is in memory. */
    private final class Counted extends FilterInputStream {
        private Counted() {
            super(ExcelPart.this.in);
        }

        @Override
        public int read() throws IOException {
            int sign = super.read();
            counted(sign < 0 ? 0 : 1);
            return sign;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int taken = super.read(into, from, length);
            counted(Math.max(taken, 0));
            return taken;
        }

        private void counted(int taken) throws Harm {
            read += taken;
            if (read > most || read - told > LONGEST_TAG) {
                throw new Harm();
            }
        }
    }

    private static final class Harm extends IOException {
        private static final long serialVersionUID = 1L;
    }
}
