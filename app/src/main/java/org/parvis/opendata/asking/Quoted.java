package org.parvis.opendata.asking;

/** A name or a value as a question says it to the letter. */
final class Quoted {
    private Quoted() {}

    static String of(String text) {
        return "\"" + Cutting.plain(text).replace("\"", "\"\"") + "\"";
    }
}
