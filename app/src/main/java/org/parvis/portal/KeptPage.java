package org.parvis.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.zip.Deflater;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.PreEncodedHttpField;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;
import org.parvis.platform.web.Gzip;

/** The bytes and headers of a page, ready to go out: nothing is computed when it is asked again. */
final class KeptPage {
    private static final String CONTROL = "public, no-cache";
    private static final String VARY = "Accept-Encoding, Cookie";
    private static final Set<String> NOT_KEPT =
            Set.of(
                    "set-cookie",
                    "content-length",
                    "content-type",
                    "cache-control",
                    "pragma",
                    "expires",
                    "etag",
                    "vary",
                    "date",
                    "connection",
                    "transfer-encoding",
                    "keep-alive",
                    "content-encoding");

    /** How long others may still get a page that one request is making again. */
    private static final long GRACE = 10_000_000_000L;

    private final byte[] plain;
    private final byte[] packed;
    private final String plainTag;
    private final String packedTag;
    private final String type;
    private final String[] headers;
    private final HttpFields plainFields;
    private final HttpFields packedFields;
    private final long version;
    private final long until;
    private final AtomicBoolean renewing = new AtomicBoolean();

    private KeptPage(byte[] plain, String type, String[] headers, long version, long until) {
        this.plain = plain;
        this.packed = Gzip.pack(plain, Deflater.BEST_COMPRESSION);
        String digest = digest(plain);
        this.plainTag = '"' + digest + '"';
        this.packedTag = '"' + digest + "-gz\"";
        this.type = type;
        this.headers = headers;
        this.plainFields = fields(plain, plainTag);
        this.packedFields = fields(packed, packedTag);
        this.version = version;
        this.until = until;
    }

    /** Keeps a page with the headers that the program gave it, those of security included. */
    static KeptPage of(byte[] body, HttpServletResponse from, long version, long until) {
        var headers = new ArrayList<String>();
        for (String name : from.getHeaderNames()) {
            if (!NOT_KEPT.contains(name.toLowerCase(Locale.ROOT))) {
                for (String value : from.getHeaders(name)) {
                    headers.add(name);
                    headers.add(value);
                }
            }
        }
        String type = from.getContentType() == null ? "text/html" : from.getContentType();
        return new KeptPage(body, type, headers.toArray(String[]::new), version, until);
    }

    /** Past its time, one request makes the page again while the others still get this one. */
    boolean fresh(long published, long now) {
        if (version != published) {
            return false;
        }
        return now - until < 0 || (now - until < GRACE && !renewing.compareAndSet(false, true));
    }

    int weight() {
        return plain.length + packed.length + 2048;
    }

    void write(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean gzip = Gzip.accepted(request.getHeader("Accept-Encoding"));
        String tag = gzip ? packedTag : plainTag;
        for (int i = 0; i < headers.length; i += 2) {
            response.addHeader(headers[i], headers[i + 1]);
        }
        response.setHeader("Cache-Control", CONTROL);
        response.setHeader("Vary", VARY);
        response.setHeader("ETag", tag);
        if (sameTag(request.getHeader("If-None-Match"), tag)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType(type);
        if (gzip) {
            response.setHeader("Content-Encoding", "gzip");
        }
        byte[] body = gzip ? packed : plain;
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    /** The same answer handed to the server itself, its headers encoded once for all. */
    void write(HttpFields asked, Response response, Callback done) {
        boolean gzip = Gzip.accepted(asked.get(HttpHeader.ACCEPT_ENCODING));
        response.getHeaders().add(gzip ? packedFields : plainFields);
        if (sameTag(asked.get(HttpHeader.IF_NONE_MATCH), gzip ? packedTag : plainTag)) {
            response.getHeaders().remove(HttpHeader.CONTENT_LENGTH);
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            done.succeeded();
            return;
        }
        response.setStatus(HttpServletResponse.SC_OK);
        response.write(true, ByteBuffer.wrap(gzip ? packed : plain), done);
    }

    private HttpFields fields(byte[] body, String tag) {
        HttpFields.Mutable fields = HttpFields.build();
        for (int i = 0; i < headers.length; i += 2) {
            fields.add(encoded(headers[i], headers[i + 1]));
        }
        fields.add(encoded("Cache-Control", CONTROL));
        fields.add(encoded("Vary", VARY));
        fields.add(encoded("Content-Type", type));
        fields.add(encoded("ETag", tag));
        if (body == packed) {
            fields.add(encoded("Content-Encoding", "gzip"));
        }
        fields.add(new HttpField.LongValueHttpField(HttpHeader.CONTENT_LENGTH, body.length));
        return fields.asImmutable();
    }

    private static HttpField encoded(String name, String value) {
        HttpHeader known = HttpHeader.CACHE.get(name);
        return known == null
                ? new PreEncodedHttpField(name, value)
                : new PreEncodedHttpField(known, value);
    }

    private static boolean sameTag(@Nullable String asked, String tag) {
        return asked != null && asked.contains(tag);
    }

    private static String digest(byte[] bytes) {
        try {
            byte[] sha = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(sha, 0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
