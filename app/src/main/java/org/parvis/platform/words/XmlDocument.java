package org.parvis.platform.words;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes what programs read as XML, whole and in memory. */
public final class XmlDocument {
    private XmlDocument() {}

    /** Writes the one element of a document. */
    public interface Root {
        void write(XMLStreamWriter xml) throws XMLStreamException;
    }

    public static byte[] bytes(Root root) {
        var bytes = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml =
                    XMLOutputFactory.newDefaultFactory()
                            .createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
            xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            root.write(xml);
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("A document in memory cannot be written", e);
        }
        return bytes.toByteArray();
    }

    /** An element that holds words and no other. */
    public static void text(XMLStreamWriter xml, String name, String words)
            throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(words);
        xml.writeEndElement();
    }
}
