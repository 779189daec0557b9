package org.parvis.participation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;

/** The consultation of the demonstration under another code, for tests that take part in it. */
public final class PortForTests {
    private PortForTests() {}

    /** Puts it in a pack, open in its middle phase. */
    public static void open(Path pack, String code) throws IOException {
        write(pack, code, text(code));
    }

    /** The same with other words in the place of some. */
    public static void open(Path pack, String code, String was, String is) throws IOException {
        String text = text(code);
        if (!text.contains(was)) {
            throw new IllegalArgumentException("It does not say " + was);
        }
        write(pack, code, text.replace(was, is));
    }

    /** The same, over for three days. */
    public static void over(Path pack, String code) throws IOException {
        write(
                pack,
                code,
                text(code)
                        .replace("until: today+23", "until: today-3")
                        .replace("from: today+24", "from: today-2"));
    }

    /** The same, over for three days, and about a service. */
    public static void overAbout(Path pack, String code, String service) throws IOException {
        write(
                pack,
                code,
                text(code)
                        .replace("until: today+23", "until: today-3")
                        .replace("from: today+24", "from: today-2")
                        .replace("assurance: device", "assurance: device\nservice: " + service));
    }

    /** The consultation of the demonstration on a text, under another code. */
    public static void terraces(Path pack, String code) throws IOException {
        write(pack, code, terraces(code));
    }

    /** The same, with another second version, of today. */
    public static void terracesAgain(Path pack, String code) throws IOException {
        write(
                pack,
                code,
                terraces(code)
                        .replace("code: second", "code: third")
                        .replace("from: today-12", "from: today+0")
                        .replace("un permis de trois ans", "un permis de cinq ans"));
    }

    /** The open budget of the demonstration, under another code and with what is changed in it. */
    public static void budget(Path pack, String code, UnaryOperator<String> change)
            throws IOException {
        write(pack, code, change.apply(budget(code)));
    }

    /** A budget that is over for three days. */
    public static String over(String budget) {
        return budget.replace("until: today+21", "until: today-3")
                .replace("from: today+22", "from: today-2");
    }

    private static String budget(String code) throws IOException {
        return Files.readString(Path.of("../content/quebec/consultations/budget-jeunes.yaml"))
                .replace("code: budget-jeunes", "code: " + code);
    }

    private static String terraces(String code) throws IOException {
        return Files.readString(Path.of("../content/quebec/consultations/terrasses.yaml"))
                .replace("code: terrasses", "code: " + code);
    }

    private static String text(String code) throws IOException {
        return Files.readString(Path.of("../content/quebec/consultations/rue-du-port.yaml"))
                .replace("code: rue-du-port", "code: " + code);
    }

    private static void write(Path pack, String code, String text) throws IOException {
        Files.writeString(pack.resolve("consultations/" + code + ".yaml"), text);
    }
}
