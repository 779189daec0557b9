package org.parvis.rules;

import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * An XML element with its line. Read as UTF-8 only and without any document type, so there is no
 * entity to expand and nothing to fetch; the JDK's own parser, whatever else is on the class path.
 */
record Xml(String name, int line, Map<String, String> attributes, List<Xml> children, String text) {

    private static final int DEPTH = 30;
    private static final int ELEMENTS = 100_000;

    static Xml read(byte[] bytes) {
        if (bytes.length > Limits.DMN) {
            throw new Refused(1, 1, "tooLong", Limits.DMN);
        }
        try {
            String text =
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            if (text.contains("<!DOCTYPE") || text.contains("<!ENTITY")) {
                throw new Refused(1, 1, "doctype", "DOCTYPE");
            }
            return read(text.startsWith("\ufeff") ? text.substring(1) : text);
        } catch (CharacterCodingException e) {
            throw new Refused(1, 1, "encoding", "UTF-8");
        }
    }

    private static Xml read(String text) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setXMLResolver(
                (publicId, systemId, base, namespace) -> {
                    throw new Refused(1, 1, "doctype", systemId);
                });
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(text));
            reader.nextTag();
            return element(reader, 0, new int[1]);
        } catch (XMLStreamException e) {
            int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNumber());
            throw new Refused(line, 1, "xml", "");
        }
    }

    private static Xml element(XMLStreamReader reader, int depth, int[] count)
            throws XMLStreamException {
        int line = reader.getLocation().getLineNumber();
        if (depth > DEPTH || ++count[0] > ELEMENTS) {
            throw new Refused(line, 1, "tooDeep", DEPTH);
        }
        Map<String, String> attributes = new TreeMap<>();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
        }
        String name = reader.getLocalName();
        List<Xml> children = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        while (true) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT ->
                        children.add(element(reader, depth + 1, count));
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
                        text.append(reader.getText());
                case XMLStreamConstants.END_ELEMENT -> {
                    return new Xml(name, line, attributes, children, text.toString());
                }
                case XMLStreamConstants.COMMENT -> {}
                default -> throw new Refused(line, 1, "xml", name);
            }
        }
    }

    List<Xml> all(String child) {
        return children.stream().filter(each -> each.name.equals(child)).toList();
    }

    Optional<Xml> first(String child) {
        return all(child).stream().findFirst();
    }

    Xml one(String child) {
        return first(child).orElseThrow(() -> new Refused(line, 1, "missing", child));
    }

    String attribute(String attribute) {
        String value = attributes.get(attribute);
        if (value == null) {
            throw new Refused(line, 1, "missing", attribute);
        }
        return value;
    }

    /** Children other than these are constructs that are not opened. */
    void only(List<String> allowed) {
        for (Xml child : children) {
            if (!allowed.contains(child.name)) {
                throw new Refused(child.line, 1, "construct", child.name);
            }
        }
    }
}
