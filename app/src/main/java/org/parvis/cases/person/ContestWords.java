package org.parvis.cases.person;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.parvis.cases.acts.Envelope;

/**
 * What somebody writes to contest a decision.
 *
 * @param enclosed what goes with it on paper, where the program does not carry it
 */
record ContestWords(String why, String asks, String enclosed) {
    static final ContestWords NOTHING = new ContestWords("", "", "");

    /** Bytes of a digest that a page carries: enough to tell two drafts of one person apart. */
    private static final int SHOWN = 12;

    /** By field of the form. */
    Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("why", why);
        texts.put("asks", asks);
        texts.put("enclosed", enclosed);
        return texts;
    }

    static ContestWords of(Map<String, String> texts) {
        return new ContestWords(
                texts.getOrDefault("why", ""),
                texts.getOrDefault("asks", ""),
                texts.getOrDefault("enclosed", ""));
    }

    /** As the body that hears it reads it. */
    String whole() {
        return why + "\n\n" + asks;
    }

    boolean isEmpty() {
        return texts().values().stream().allMatch(String::isBlank);
    }

    /** What a page drawn from it sends back, so that an old tab writes over nothing newer. */
    String seen() {
        return texts().entrySet().stream()
                .map(text -> text.getKey() + ":" + digest(text.getValue()))
                .collect(Collectors.joining(" "));
    }

    /** The same for the same words, whatever a browser does to their line ends. */
    static String digest(String text) {
        String plain = text.replace("\r\n", "\n").strip();
        byte[] digest = Envelope.sha256().digest(plain.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest, 0, SHOWN);
    }
}
