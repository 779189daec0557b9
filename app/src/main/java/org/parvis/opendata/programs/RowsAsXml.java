package org.parvis.opendata.programs;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/**
 * Rows of a table as CKAN writes them in XML: an element for each, in it one for each column. A
 * sign that XML cannot have becomes U+FFFD.
 */
final class RowsAsXml {
    private static final String INSTANCE = "http://www.w3.org/2001/XMLSchema-instance";
    private static final Pattern BEGUN_LIKE_XML =
            Pattern.compile("^(\\d*xml\\d*|\\d+)", Pattern.CASE_INSENSITIVE);

    /** What stands in no name of an element: those who read know the names of 2000, not all. */
    private static final Pattern NO_NAME =
            Pattern.compile(
                    "[^A-Za-z0-9_.\\-[\\p{L}\\p{Nd}&&[\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u02FF"
                            + "\u0370-\u037D\u037F-\u1FFF\u3001-\uD7FF]]]");

    private static final Pattern NO_SIGN =
            Pattern.compile(
                    "[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    /** In the order of the columns. */
    private final Set<String> names = new LinkedHashSet<>();

    private final XMLStreamWriter xml;

    /**
     * @param columns whose names become those of elements
     */
    RowsAsXml(OutputStream out, List<String> columns) throws XMLStreamException {
        columns.forEach(column -> names.add(unlike(name(column))));
        xml =
                XMLOutputFactory.newDefaultFactory()
                        .createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
        xml.writeStartElement("data");
        xml.writeNamespace("xsi", INSTANCE);
        xml.writeCharacters("\n");
    }

    private static String name(String column) {
        String name = Normalizer.normalize(column, Normalizer.Form.NFC);
        name = BEGUN_LIKE_XML.matcher(name).replaceFirst("");
        name = NO_NAME.matcher(name.replaceAll("\\s+", "_")).replaceAll("");
        name = name.replaceFirst("^[^\\p{L}_]+", "");
        return name.isEmpty() ? "_" : name;
    }

    private String unlike(String name) {
        String one = name;
        for (int again = 0; names.contains(one); again++) {
            one = name + "_" + again;
        }
        return one;
    }

    /**
     * @param values of the columns, in their order; nothing for an empty cell
     */
    void row(long number, List<@Nullable Object> values) throws IOException {
        try {
            write(number, values);
        } catch (XMLStreamException e) {
            throw new IOException("A row cannot be written", e);
        }
    }

    private void write(long number, List<@Nullable Object> values) throws XMLStreamException {
        xml.writeStartElement("row");
        xml.writeAttribute("_id", String.valueOf(number));
        int at = 0;
        for (String name : names) {
            cell(name, values.get(at++));
        }
        xml.writeEndElement();
        xml.writeCharacters("\n");
    }

    private void cell(String name, @Nullable Object value) throws XMLStreamException {
        if (value == null) {
            xml.writeEmptyElement(name);
            xml.writeAttribute("xsi", INSTANCE, "nil", "true");
        } else {
            xml.writeStartElement(name);
            text(String.valueOf(value));
            xml.writeEndElement();
        }
    }

    /** A carriage return that stands there as itself is read as the end of a line. */
    private void text(String value) throws XMLStreamException {
        String[] parts = NO_SIGN.matcher(value).replaceAll("\uFFFD").split("\r", -1);
        for (int at = 0; at < parts.length; at++) {
            if (at > 0) {
                xml.writeEntityRef("#13");
            }
            xml.writeCharacters(parts[at]);
        }
    }

    void end() throws XMLStreamException {
        xml.writeEndElement();
        xml.writeCharacters("\n");
        xml.close();
    }
}
