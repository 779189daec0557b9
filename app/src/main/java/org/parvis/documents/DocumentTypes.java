package org.parvis.documents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.tika.config.TikaConfig;
import org.apache.tika.detect.Detector;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.parvis.kernel.Outcome;
import org.parvis.platform.words.FileNames;

/**
 * Says what a document is from its first bytes, whatever its name claims, and whether such
 * documents are received. Names only tell kinds of text apart.
 */
final class DocumentTypes {
    /** How much of the beginning is enough. */
    static final int PREFIX = 64 * 1024;

    private static final String OOXML = "application/vnd.openxmlformats-officedocument.";

    private static final Map<String, List<String>> EXTENSIONS =
            Map.ofEntries(
                    Map.entry("application/pdf", List.of("pdf")),
                    Map.entry("image/jpeg", List.of("jpg", "jpeg", "jpe", "jfif")),
                    Map.entry("image/png", List.of("png")),
                    Map.entry("text/plain", List.of("txt", "text", "log", "md")),
                    Map.entry("text/csv", List.of("csv")),
                    Map.entry(OOXML + "wordprocessingml.document", List.of("docx")),
                    Map.entry(OOXML + "spreadsheetml.sheet", List.of("xlsx")),
                    Map.entry(OOXML + "presentationml.presentation", List.of("pptx")),
                    Map.entry("application/vnd.oasis.opendocument.text", List.of("odt")),
                    Map.entry("application/vnd.oasis.opendocument.spreadsheet", List.of("ods")));

    private static final Map<String, String> OFFICE_FOLDERS =
            Map.of(
                    "word/", OOXML + "wordprocessingml.document",
                    "xl/", OOXML + "spreadsheetml.sheet",
                    "ppt/", OOXML + "presentationml.presentation");

    private final Detector detector = TikaConfig.getDefaultConfig().getDetector();

    /** The type of the content, or why such a document is refused. */
    Outcome<String> of(byte[] prefix, String name) {
        String type = detect(prefix, name);
        List<String> extensions = EXTENSIONS.get(type);
        if (extensions == null) {
            return Outcome.refused("documents.refused.type");
        }
        String extension = FileNames.extension(name);
        if (!extension.isEmpty() && !extensions.contains(extension)) {
            return Outcome.refused("documents.refused.mismatch", name);
        }
        return Outcome.ok(type);
    }

    /** A name fit for any disk, that says what the content is. */
    static String cleanName(String name, String type) {
        String clean = FileNames.clean(name);
        return FileNames.extension(clean).isEmpty()
                ? clean + "." + EXTENSIONS.getOrDefault(type, List.of("bin")).getFirst()
                : clean;
    }

    private String detect(byte[] prefix, String name) {
        Metadata metadata = new Metadata();
        String extension = FileNames.extension(name);
        if (!extension.isEmpty()) {
            metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, "document." + extension);
        }
        try (TikaInputStream in = TikaInputStream.get(prefix)) {
            String type = detector.detect(in, metadata).getBaseType().toString();
            return startsAsZip(prefix) && !type.startsWith("application/vnd.oasis.")
                    ? officeType(prefix).orElse("application/zip")
                    : type;
        } catch (IOException e) {
            return "application/octet-stream";
        }
    }

    private static boolean startsAsZip(byte[] bytes) {
        return bytes.length > 4 && bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] == 3;
    }

    /** Looks at the entries themselves: an archive does not become a text by its name. */
    private static Optional<String> officeType(byte[] prefix) {
        boolean types = false;
        String found = null;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(prefix))) {
            ZipEntry entry = zip.getNextEntry();
            for (int i = 0; entry != null && i < 50; i++) {
                String path = entry.getName();
                types |= path.equals("[Content_Types].xml");
                if (path.endsWith("vbaProject.bin")) {
                    return Optional.empty();
                }
                int slash = path.indexOf('/');
                String folder = slash < 0 ? "" : path.substring(0, slash + 1);
                found = OFFICE_FOLDERS.getOrDefault(folder, found);
                entry = zip.getNextEntry();
            }
        } catch (IOException e) {
            // the prefix ends inside an entry: what was seen so far decides
        }
        return types ? Optional.ofNullable(found) : Optional.empty();
    }
}
