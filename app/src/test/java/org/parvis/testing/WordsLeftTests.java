package org.parvis.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What looks for words left behind finds them wherever and however they lie. */
class WordsLeftTests {
    private static final String WORD = "Motplanté Zq9";
    private static final String SAID = "Avant " + WORD + " après";

    /** A column of each kind that a word may lie in, and how it is put there. */
    private static final Map<String, String> COLUMNS =
            Map.ofEntries(
                    Map.entry("text", ":said"),
                    Map.entry("varchar", ":said"),
                    Map.entry("jsonb", "jsonb_build_object('a', jsonb_build_array(:said::text))"),
                    Map.entry("json", "json_build_object(:said::text, 1)"),
                    Map.entry("text[]", "array['x', :said]"),
                    Map.entry("tsvector", "to_tsvector('simple', :said)"),
                    Map.entry("xml", "xmlelement(name a, :said::text)"),
                    Map.entry("bytea", "convert_to(:said, 'UTF8')"),
                    Map.entry("bytea[]", "array[''::bytea, convert_to(:said, 'UTF8')]"));

    @Test
    void aWordIsFoundInAColumnOfEveryKind() {
        try (TestDatabase database = TestDatabase.create()) {
            JdbcClient owner = database.owner();
            owner.sql("create schema planted").update();
            assertThat(WordsLeft.of(owner, "Motplanté")).isEmpty();
            int number = 0;
            for (Map.Entry<String, String> column : COLUMNS.entrySet()) {
                String table = "planted.t" + number++;
                owner.sql("create table %s (it %s)".formatted(table, column.getKey())).update();
                owner.sql("insert into %s values (null), (%s)".formatted(table, column.getValue()))
                        .param("said", SAID)
                        .update();
                assertThat(WordsLeft.of(owner, "Motplanté"))
                        .as(column.getKey())
                        .containsExactly(table + "|it");
                owner.sql("drop table " + table).update();
            }
        }
    }

    @Test
    void aWordIsFoundInPackedBytesInLargeObjectsAndInWhatIsKeptOfAColumn() throws IOException {
        try (TestDatabase database = TestDatabase.create()) {
            JdbcClient owner = database.owner();
            owner.sql("create table packed (it bytea)").update();
            owner.sql("insert into packed values (?)").param(gzip(bytes(SAID))).update();
            owner.sql("select lo_from_bytea(0, ?)").param(bytes(SAID)).query(Long.class).single();
            owner.sql("create table counted (it text)").update();
            owner.sql("insert into counted select ? from generate_series(1, 9)")
                    .param(SAID)
                    .update();
            owner.sql("analyze counted").update();
            owner.sql("delete from counted").update();
            List<String> found = WordsLeft.of(owner, WORD);
            assertThat(found)
                    .hasSize(3)
                    .contains("public.packed|it", "pg_stats of public.counted|it")
                    .anyMatch(place -> place.startsWith("pg_largeobject|"));
        }
    }

    @Test
    void aNumberIsFoundAsBytes() {
        UUID id = UUID.fromString("0198f2a4-7b1c-7d3e-8f40-5a6b7c8d9e0f");
        byte[] sixteen = HexFormat.of().parseHex(id.toString().replace("-", ""));
        assertThat(new SoughtWord(id.toString()).in(sixteen)).isTrue();
        assertThat(new SoughtWord(id.toString()).in(id.toString().replace("-", ""))).isTrue();
        assertThat(new SoughtWord(UUID.randomUUID().toString()).in(sixteen)).isFalse();
    }

    @Test
    void aWordIsFoundInAFileHoweverItIsWrittenAndPacked() throws IOException {
        Path folder = Folders.temporary();
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("plain", bytes(SAID));
        files.put("capitals", bytes("MOTPLANTé zQ9"));
        files.put("without-accents", bytes("motplante zq9"));
        files.put("utf-16", SAID.getBytes(StandardCharsets.UTF_16));
        files.put("utf-16le", SAID.getBytes(StandardCharsets.UTF_16LE));
        files.put("escaped.json", bytes("{\"a\":\"Motplant\\u00e9 Zq9\"}"));
        files.put("log", bytes("GET /Motplant%C3%A9 Zq9"));
        files.put("hexadecimal", bytes(HexFormat.of().withUpperCase().formatHex(bytes(SAID))));
        for (String before : List.of("", "a", "ab")) {
            files.put(
                    "base64-" + before.length(),
                    Base64.getMimeEncoder(0, new byte[0]).encode(bytes(before + SAID)));
        }
        files.put("gzip", gzip(bytes(SAID)));
        files.put("gzip-cut-off", Arrays.copyOf(gzip(bytes(SAID.repeat(400))), 60));
        files.put("zlib", zlib(bytes(SAID)));
        files.put("zip", zip("inside", bytes(SAID)));
        files.put("zip-name", zip(WORD, bytes("nothing")));
        files.put("zip-in-gzip", gzip(zip("inside", gzip(bytes(SAID)))));
        files.put("pdf", pdf());
        files.put(WORD, new byte[0]);
        try {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                Files.write(folder.resolve(file.getKey()), file.getValue());
            }
            Files.write(folder.resolve("other"), bytes("Motplanté et Zq9"));
            assertThat(WordsLeft.in(folder, WORD))
                    .containsExactlyInAnyOrderElementsOf(files.keySet());
        } finally {
            Folders.delete(folder);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream packing = new GZIPOutputStream(out)) {
            packing.write(bytes);
        }
        return out.toByteArray();
    }

    private static byte[] zlib(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream packing = new DeflaterOutputStream(out)) {
            packing.write(bytes);
        }
        return out.toByteArray();
    }

    private static byte[] zip(String name, byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream packing = new ZipOutputStream(out)) {
            packing.putNextEntry(new ZipEntry(name));
            packing.write(bytes);
        }
        return out.toByteArray();
    }

    private static byte[] pdf() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream text = new PDPageContentStream(document, page)) {
                text.beginText();
                text.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                text.showText(SAID);
                text.endText();
            }
            document.save(out);
        }
        return out.toByteArray();
    }
}
