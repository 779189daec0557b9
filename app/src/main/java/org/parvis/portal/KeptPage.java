package org.parvis.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.apache.coyote.Response;
import org.jspecify.annotations.Nullable;

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
    private final RawHeaders plainHeaders;
    private final RawHeaders packedHeaders;
    private final long version;
    private final long until;
    private final AtomicBoolean renewing = new AtomicBoolean();

    private KeptPage(byte[] plain, String type, String[] headers, long version, long until) {
        this.plain = plain;
        this.packed = pack(plain);
        String digest = digest(plain);
        this.plainTag = '"' + digest + '"';
        this.packedTag = '"' + digest + "-gz\"";
        this.type = type;
        this.headers = headers;
        RawHeaders common =
                RawHeaders.of(headers)
                        .and("Cache-Control", CONTROL)
                        .and("Vary", VARY)
                        .and("Content-Type", type);
        this.plainHeaders = common.and("ETag", plainTag);
        this.packedHeaders = common.and("ETag", packedTag).and("Content-Encoding", "gzip");
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
        boolean gzip = accepts(request.getHeader("Accept-Encoding"));
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

    /** The same answer handed to the server as bytes, with no text to encode. */
    void write(HttpServletRequest request, Response response) throws IOException {
        boolean gzip = accepts(request.getHeader("Accept-Encoding"));
        (gzip ? packedHeaders : plainHeaders).to(response.getMimeHeaders());
        if (sameTag(request.getHeader("If-None-Match"), gzip ? packedTag : plainTag)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        byte[] body = gzip ? packed : plain;
        response.setContentLength(body.length);
        response.doWrite(ByteBuffer.wrap(body));
    }

    private static boolean accepts(@Nullable String encodings) {
        return encodings != null && encodings.contains("gzip") && !encodings.contains("gzip;q=0");
    }

    private static boolean sameTag(@Nullable String asked, String tag) {
        return asked != null && asked.contains(tag);
    }

    private static byte[] pack(byte[] plain) {
        var packed = new ByteArrayOutputStream(plain.length / 3);
        try (OutputStream out = new Gzip(packed)) {
            out.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    /** Packed once and sent often: the best level is worth its time. */
    private static final class Gzip extends GZIPOutputStream {
        Gzip(OutputStream out) throws IOException {
            super(out);
            def.setLevel(Deflater.BEST_COMPRESSION);
        }
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
