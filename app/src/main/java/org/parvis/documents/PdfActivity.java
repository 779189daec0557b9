package org.parvis.documents;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;

/**
 * Finds in a PDF what would do something when it is opened: scripts, programs to launch, forms sent
 * elsewhere, films, and files packed inside. It walks everything that the catalogue leads to, up to
 * a limit; the pages' drawings are not programs.
 */
final class PdfActivity {
    private static final int MOST_OBJECTS = 400_000;
    private static final Set<String> ACTIVE_ACTIONS =
            Set.of("JavaScript", "Launch", "ImportData", "Rendition", "RichMediaExecute");
    private static final Set<String> ACTIVE_NOTES = Set.of("RichMedia", "Movie", "Screen", "3D");

    private PdfActivity() {}

    static String verdict(PDDocument document) throws IOException {
        Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<COSBase> todo = new ArrayDeque<>();
        todo.push(document.getDocumentCatalog().getCOSObject());
        while (!todo.isEmpty()) {
            COSBase next = plain(todo.pop());
            if (next == null || !seen.add(next)) {
                continue;
            }
            if (seen.size() > MOST_OBJECTS) {
                return "damaged";
            }
            if (next instanceof COSDictionary dictionary) {
                String found = found(dictionary);
                if (!found.isEmpty()) {
                    return found;
                }
                dictionary.getValues().forEach(value -> add(todo, value));
            } else if (next instanceof COSArray array) {
                array.forEach(value -> add(todo, value));
            }
        }
        return "ok";
    }

    private static String found(COSDictionary dictionary) {
        String action = dictionary.getNameAsString(COSName.S, "");
        String note = dictionary.getNameAsString(COSName.SUBTYPE, "");
        if (ACTIVE_ACTIONS.contains(action)
                || ACTIVE_NOTES.contains(note)
                || dictionary.containsKey(COSName.JAVA_SCRIPT)
                || dictionary.containsKey(COSName.JS)
                || dictionary.containsKey(COSName.getPDFName("XFA"))) {
            return "active";
        }
        boolean packed =
                dictionary.containsKey(COSName.EMBEDDED_FILES)
                        || dictionary.containsKey(COSName.EF)
                        || note.equals("FileAttachment");
        return packed ? "embedded" : "";
    }

    private static void add(Deque<COSBase> todo, @Nullable COSBase value) {
        if (value != null) {
            todo.push(value);
        }
    }

    private static @Nullable COSBase plain(COSBase base) {
        return base instanceof COSObject object ? object.getObject() : base;
    }
}
