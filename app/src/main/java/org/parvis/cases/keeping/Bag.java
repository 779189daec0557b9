package org.parvis.cases.keeping;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.parvis.cases.acts.CaseFile;
import org.parvis.cases.acts.Envelope;

/** A BagIt bag (RFC 8493, version 1.0) written into a ZIP as it comes, manifests last. */
final class Bag implements Closeable {
    private final ZipOutputStream zip;
    private final String top;
    private final StringBuilder manifest = new StringBuilder();
    private final StringBuilder tags = new StringBuilder();
    private long octets;
    private long files;

    Bag(String name, OutputStream out) throws IOException {
        this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        this.top = name + "/";
        tag("bagit.txt", "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n");
    }

    void data(String path, String text) throws IOException {
        data(path, text.getBytes(StandardCharsets.UTF_8));
    }

    void data(String path, byte[] content) throws IOException {
        data(path, new ByteArrayInputStream(content));
    }

    /** Copies it through; the stream is read to its end. */
    void data(String path, InputStream content) throws IOException {
        files++;
        octets += write("data/" + path, content, manifest);
    }

    void tag(String path, String text) throws IOException {
        write(path, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), tags);
    }

    /** Says what the bag is of, and lists what is in it. */
    void close(CaseFile head, LocalDate day) throws IOException {
        tag(
                "bag-info.txt",
                """
                Bagging-Date: %s
                External-Identifier: %s
                Internal-Sender-Identifier: %s
                Payload-Oxum: %d.%d
                Bag-Software-Agent: Parvis
                """
                        .formatted(day, head.reference(), head.id().id(), octets, files));
        tag("manifest-sha256.txt", manifest.toString());
        write(
                "tagmanifest-sha256.txt",
                new ByteArrayInputStream(tags.toString().getBytes(StandardCharsets.UTF_8)),
                new StringBuilder());
        zip.finish();
    }

    private long write(String path, InputStream content, StringBuilder list) throws IOException {
        MessageDigest sha = Envelope.sha256();
        zip.putNextEntry(new ZipEntry(top + path));
        long length = new DigestInputStream(content, sha).transferTo(zip);
        zip.closeEntry();
        list.append(HexFormat.of().formatHex(sha.digest())).append("  ").append(path).append('\n');
        return length;
    }

    /** The stream below stays with whoever opened it. */
    @Override
    public void close() throws IOException {
        zip.finish();
    }
}
