package org.parvis.access;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Parts of a request that somebody with bad intent, or a broken program, would send. */
final class Hostile {
    /** What stands in a path: only what a server must read before it can refuse it. */
    private static final List<String> WORDS =
            List.of(
                    Fuzz.WORD,
                    "-1",
                    "0",
                    "99999999999999999999",
                    "null",
                    "..%2f..%2fetc",
                    "%00",
                    "%ff%fe",
                    "%ED%A0%80",
                    "a".repeat(3_000),
                    "__proto__",
                    "01A224C1-0000-7000-8000-000000000000",
                    "00000000-0000-0000-0000-000000000000",
                    "1.e9",
                    "%2e%2e",
                    "~",
                    "x.r1",
                    "a.b.c.d",
                    "nouveau",
                    "${jndi}");

    /** What stands in a query, a field or a header, already encoded. */
    private static final List<String> VALUES =
            List.of(
                    Fuzz.WORD,
                    "",
                    "%00",
                    "a%00b" + Fuzz.WORD,
                    "%0d%0aSet-Cookie:%20a=b",
                    "%ED%A0%80",
                    "%ff",
                    "%",
                    "%zz",
                    "-1",
                    "2147483648",
                    "99999999999999999999999",
                    "1e309",
                    "NaN",
                    "2026-02-30",
                    "0000-00-00",
                    "-999999999-01-01",
                    "%3Cscript%3E" + Fuzz.WORD,
                    "%27%20or%201=1--",
                    "%7B%7B7*7%7D%7D",
                    "[[[[[[[[",
                    "%5B%5D".repeat(200),
                    "on",
                    "true",
                    "file%3A%2F%2F%2Fetc%2Fpasswd",
                    "http%3A%2F%2F127.0.0.1%3A1",
                    "%2F%2Fevil.example",
                    "a".repeat(9_000),
                    "%F0%9F%98%80".repeat(50));

    private static final List<String> NAMES =
            List.of(
                    "q",
                    "page",
                    "view",
                    "sort",
                    "file",
                    "file[]",
                    "file[0].id",
                    "text",
                    "words",
                    "seen",
                    "how",
                    "then",
                    "to",
                    "next",
                    "act",
                    "member",
                    "id",
                    "code",
                    "email",
                    "name",
                    "reference",
                    "document",
                    "_asked",
                    "_seen",
                    "_proof",
                    "lang",
                    "service",
                    "channel",
                    "received-day",
                    "received-month",
                    "received-year",
                    "__proto__",
                    "a".repeat(500),
                    "row-add",
                    "row-remove",
                    "thread",
                    "reason",
                    "outcome",
                    "from",
                    "until",
                    "year",
                    "format",
                    "body",
                    "part",
                    "version",
                    "edition",
                    "vision",
                    "total-yes",
                    "day-day",
                    "due-year",
                    "amount",
                    "kept",
                    "state",
                    "who",
                    "col",
                    "a",
                    "b",
                    "%00",
                    "%ff",
                    "class.module.classLoader");

    private static final List<String> TYPES =
            List.of(
                    "application/x-www-form-urlencoded",
                    "application/x-www-form-urlencoded; charset=nothing",
                    "multipart/form-data; boundary=part",
                    "multipart/form-data",
                    "application/json",
                    "text/plain",
                    "application/offset+octet-stream",
                    "/",
                    "application/xml",
                    "multipart/form-data; boundary=" + "b".repeat(300));

    private static final List<String> HEADERS =
            List.of(
                    "Accept: */*;q=nothing",
                    "Accept: application/json",
                    "Accept: text/x-" + Fuzz.WORD,
                    "Accept-Language: " + "x-".repeat(300),
                    "Range: bytes=0-1,5-1,-9",
                    "If-Modified-Since: never",
                    "If-None-Match: W/\"" + Fuzz.WORD,
                    "X-Forwarded-For: 999.1.1.1, " + Fuzz.WORD,
                    "X-Forwarded-Proto: gopher",
                    "X-Forwarded-Host: evil.example",
                    "Forwarded: for=\"[" + Fuzz.WORD,
                    "Authorization: Bearer " + Fuzz.WORD,
                    "Authorization: Basic !!!",
                    "Upload-Length: -1",
                    "Upload-Length: many",
                    "Upload-Offset: 99999999999999999999",
                    "Upload-Metadata: question !!!," + Fuzz.WORD,
                    "Tus-Resumable: 9",
                    "Cookie: parvis-session=" + Fuzz.WORD,
                    "Cookie: =;;;=; draft-x=1",
                    "Origin: null",
                    "Referer: http://evil.example/" + Fuzz.WORD,
                    "User-Agent: " + "\u00e9".repeat(400),
                    "X-HTTP-Method-Override: DELETE",
                    "Content-Encoding: gzip",
                    "Sec-Fetch-Site: cross-site",
                    "Content-Language: \u00ff",
                    "Te: trailers");

    private final Random random;
    private final String proof;

    Hostile(Random random, String proof) {
        this.random = random;
        this.proof = proof;
    }

    /** A body and what it says of itself. */
    record Body(List<String> headers, byte[] bytes) {}

    String word() {
        return any(WORDS);
    }

    String query() {
        return random.nextInt(3) == 0 ? "" : "?" + pairs(1 + random.nextInt(4));
    }

    List<String> headers() {
        List<String> headers = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            headers.add(any(HEADERS));
        }
        return headers;
    }

    /** Mostly with a proof that is good, so that what comes after it is reached. */
    Body body() {
        String type = random.nextInt(3) > 0 ? TYPES.getFirst() : any(TYPES);
        String good = random.nextInt(5) == 0 ? any(VALUES) : proof;
        String text =
                type.startsWith("multipart")
                        ? parts(good)
                        : type.contains("json")
                                ? json()
                                : "_proof=" + good + "&" + pairs(1 + random.nextInt(8));
        return new Body(
                List.of("Content-Type: " + type), text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private String pairs(int count) {
        List<String> pairs = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            pairs.add(any(NAMES) + (random.nextInt(9) == 0 ? "" : "=" + any(VALUES)));
        }
        return String.join("&", pairs);
    }

    private String parts(String good) {
        StringBuilder body = new StringBuilder(part("_proof", good));
        for (int i = random.nextInt(4); i > 0; i--) {
            body.append(part(any(NAMES), any(VALUES)));
        }
        if (random.nextBoolean()) {
            body.append(part("attachments\"; filename=\"" + any(VALUES), any(VALUES)));
        }
        return body.append(random.nextInt(3) == 0 ? "--par" : "--part--\r\n").toString();
    }

    private static String part(String name, String value) {
        return "--part\r\nContent-Disposition: form-data; name=\""
                + name
                + "\"\r\n\r\n"
                + value
                + "\r\n";
    }

    private String json() {
        return any(
                List.of(
                        "{",
                        "[]",
                        "null",
                        "1",
                        "\"" + Fuzz.WORD,
                        "[".repeat(2_000),
                        "{\"a\":".repeat(1_500),
                        "{\"service\":{},\"answers\":[]}",
                        "{\"service\":\"access-request\",\"language\":\"xx\",\"by\":\"\\u0000\",\"answers\":{\"document\":{\"a\":1}}}",
                        "{\"service\":\"access-request\",\"language\":\"fr\",\"by\":1e999,\"answers\":{\"__proto__\":[\"\\ud800\"]}}"));
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
