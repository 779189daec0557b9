package org.parvis.portal;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.tomcat.util.http.MimeHeaders;

/** Headers as the bytes that go out: encoded once, for a page that is sent a million times. */
record RawHeaders(byte[][] namesAndValues) {
    static RawHeaders of(String... namesAndValues) {
        return new RawHeaders(
                Arrays.stream(namesAndValues).map(RawHeaders::bytes).toArray(byte[][]::new));
    }

    RawHeaders and(String name, String value) {
        byte[][] more = Arrays.copyOf(namesAndValues, namesAndValues.length + 2);
        more[more.length - 2] = bytes(name);
        more[more.length - 1] = bytes(value);
        return new RawHeaders(more);
    }

    void to(MimeHeaders headers) {
        for (int i = 0; i < namesAndValues.length; i += 2) {
            byte[] name = namesAndValues[i];
            byte[] value = namesAndValues[i + 1];
            headers.addValue(name, 0, name.length).setBytes(value, 0, value.length);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
