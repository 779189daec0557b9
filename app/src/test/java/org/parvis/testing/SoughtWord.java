package org.parvis.testing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * A word in every form in which a program may leave it: whatever the case, with and without
 * accents, in UTF-8 and UTF-16, escaped as in JSON and in addresses, in hexadecimal and Base64, and
 * inside gzip, zlib, zip and the text of PDF.
 */
public final class SoughtWord {
    private static final int DEEPEST = 4;

    private final List<byte[]> folded = new ArrayList<>();
    private final List<byte[]> exact = new ArrayList<>();

    public SoughtWord(String word) {
        String plain = Normalizer.normalize(word, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        for (String form : List.of(word, plain, json(word), percent(word))) {
            byte[] utf8 = utf8(form);
            add(folded, fold(utf8));
            add(folded, unpadded(fold(form.getBytes(StandardCharsets.UTF_16BE))));
            add(folded, unpadded(fold(form.getBytes(StandardCharsets.UTF_16LE))));
            add(folded, fold(utf8(HexFormat.of().formatHex(utf8))));
            base64(utf8);
        }
        number(word);
    }

    /** The bytes of a number that is often kept as bytes, and its digits without their dashes. */
    private void number(String word) {
        if (word.matches("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}")) {
            UUID id = UUID.fromString(word);
            add(
                    exact,
                    ByteBuffer.allocate(16)
                            .putLong(id.getMostSignificantBits())
                            .putLong(id.getLeastSignificantBits())
                            .array());
            add(folded, fold(utf8(word.replace("-", ""))));
        }
    }

    /**
     * What Base64 makes of it whatever stands before, without the letters that neighbours touch.
     */
    private void base64(byte[] word) {
        for (int before = 0; before < 3; before++) {
            byte[] shifted = new byte[before + word.length];
            System.arraycopy(word, 0, shifted, before, word.length);
            int from = (before * 8 + 5) / 6;
            int to = shifted.length * 8 / 6;
            for (Base64.Encoder encoder : List.of(Base64.getEncoder(), Base64.getUrlEncoder())) {
                byte[] coded = encoder.encode(shifted);
                if (to - from >= 6) {
                    add(exact, Arrays.copyOfRange(coded, from, to));
                }
            }
        }
    }

    public boolean in(String text) {
        return in(utf8(text));
    }

    public boolean in(byte[] bytes) {
        return in(bytes, 0);
    }

    private boolean in(byte[] bytes, int depth) {
        byte[] lower = fold(bytes);
        return holds(lower, folded)
                || holds(bytes, exact)
                || (depth < DEEPEST && unpacked(bytes).stream().anyMatch(in -> in(in, depth + 1)));
    }

    private static List<byte[]> unpacked(byte[] bytes) {
        try {
            if (starts(bytes, 0x1f, 0x8b)) {
                return List.of(all(new GZIPInputStream(new ByteArrayInputStream(bytes))));
            }
            if (starts(bytes, 'P', 'K', 3, 4)) {
                return zip(bytes);
            }
            if (starts(bytes, '%', 'P', 'D', 'F')) {
                return List.of(utf8(pdf(bytes)));
            }
            return starts(bytes, 0x78)
                    ? List.of(all(new InflaterInputStream(new ByteArrayInputStream(bytes))))
                    : List.of();
        } catch (IOException notThat) {
            return List.of();
        }
    }

    private static List<byte[]> zip(byte[] bytes) throws IOException {
        List<byte[]> parts = new ArrayList<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                parts.add(utf8(entry.getName()));
                parts.add(in.readAllBytes());
            }
        }
        return parts;
    }

    private static String pdf(byte[] bytes) throws IOException {
        try (PDDocument document = Loader.loadPDF(bytes)) {
            return new PDFTextStripper().getText(document);
        }
    }

    /** As far as it goes: what was cut off still says what stands before the cut. */
    private static byte[] all(InputStream packed) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (packed) {
            packed.transferTo(out);
        } catch (IOException cut) {
            return out.toByteArray();
        }
        return out.toByteArray();
    }

    private static boolean starts(byte[] bytes, int... magic) {
        for (int i = 0; i < magic.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xff) != magic[i]) {
                return false;
            }
        }
        return true;
    }

    /** Any of these, in one reading: databases are long. */
    private static boolean holds(byte[] bytes, List<byte[]> forms) {
        boolean[] first = new boolean[256];
        forms.forEach(form -> first[form[0] & 0xff] = true);
        for (int i = 0; i < bytes.length; i++) {
            if (first[bytes[i] & 0xff]) {
                for (byte[] form : forms) {
                    int end = i + form.length;
                    if (form[0] == bytes[i]
                            && end <= bytes.length
                            && Arrays.equals(bytes, i, end, form, 0, form.length)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** Without a zero at either end: files are full of them, and each would be looked at. */
    private static byte[] unpadded(byte[] utf16) {
        int from = utf16[0] == 0 ? 1 : 0;
        int to = utf16[utf16.length - 1] == 0 ? utf16.length - 1 : utf16.length;
        return Arrays.copyOfRange(utf16, from, to);
    }

    /** Letters of ASCII in small; others stay as they were written. */
    private static byte[] fold(byte[] bytes) {
        byte[] lower = bytes.clone();
        for (int i = 0; i < lower.length; i++) {
            if (lower[i] >= 'A' && lower[i] <= 'Z') {
                lower[i] = (byte) (lower[i] + 32);
            }
        }
        return lower;
    }

    private static void add(List<byte[]> forms, byte[] form) {
        if (forms.stream().noneMatch(known -> Arrays.equals(known, form))) {
            forms.add(form);
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String json(String word) {
        StringBuilder escaped = new StringBuilder();
        for (char c : word.toCharArray()) {
            escaped.append(c < 128 ? String.valueOf(c) : "\\u%04x".formatted((int) c));
        }
        return escaped.toString();
    }

    private static String percent(String word) {
        StringBuilder escaped = new StringBuilder();
        for (byte b : utf8(word)) {
            escaped.append(b > 0 ? String.valueOf((char) b) : "%%%02x".formatted(b & 0xff));
        }
        return escaped.toString().toLowerCase(Locale.ROOT);
    }
}
