package org.parvis.opendata.tables;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Workbooks as no spreadsheet writes them. */
final class HostileWorkbooks {
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONS =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private HostileWorkbooks() {}

    /** The parts of a workbook whose one sheet has these rows. */
    static Map<String, String> parts(String rows) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put(
                "[Content_Types].xml",
                HEAD
                        + "<Types"
                        + " xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Override"
                        + " PartName=\"/xl/workbook.xml\""
                        + " ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/><Override"
                        + " PartName=\"/xl/worksheets/sheet1.xml\""
                        + " ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>"
                        + "</Types>");
        parts.put(
                "xl/_rels/workbook.xml.rels",
                HEAD
                        + "<Relationships"
                        + " xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship"
                        + " Id=\"rId1\" Type=\""
                        + RELATIONS
                        + "/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
        parts.put(
                "xl/workbook.xml",
                HEAD
                        + "<workbook xmlns=\""
                        + MAIN
                        + "\" xmlns:r=\""
                        + RELATIONS
                        + "\"><sheets><sheet name=\"A\" sheetId=\"1\""
                        + " r:id=\"rId1\"/></sheets></workbook>");
        parts.put(
                "xl/worksheets/sheet1.xml",
                HEAD
                        + "<worksheet xmlns=\""
                        + MAIN
                        + "\"><sheetData>"
                        + rows
                        + "</sheetData></worksheet>");
        return parts;
    }

    static Path sheet(Path folder, String rows) throws IOException {
        return zip(folder, parts(rows));
    }

    static Path zip(Path folder, Map<String, String> parts) throws IOException {
        return zip(folder, parts, StandardCharsets.UTF_8, "");
    }

    /** One part of it in other letters. */
    static Path zip(Path folder, Map<String, String> parts, Charset letters, String part)
            throws IOException {
        Path file = folder.resolve("hostile.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> one : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(one.getKey()));
                zip.write(
                        one.getValue()
                                .getBytes(
                                        one.getKey().equals(part)
                                                ? letters
                                                : StandardCharsets.UTF_8));
            }
        }
        return file;
    }
}
