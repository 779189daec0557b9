package org.parvis.access;

import java.util.Locale;
import java.util.function.BiFunction;

/** Another way to write the address of a page, which must lead nowhere. */
enum Spelling {
    ENCODED((path, at) -> letter(path, at, "%%%02X")),
    ENCODED_SMALL((path, at) -> letter(path, at, "%%%02x")),
    DOUBLED((path, at) -> letter(path, at, "%%25%02X")),
    OTHER_CASE((path, at) -> otherCase(path)),
    PARAMETER((path, at) -> slash(path, at, ";a=b/")),
    PARAMETER_LAST((path, at) -> path + ";jsessionid=1"),
    TWO_SLASHES((path, at) -> slash(path, at, "//")),
    HERE((path, at) -> slash(path, at, "/./")),
    UP((path, at) -> slash(path, at, "/x/../")),
    ENCODED_SLASH((path, at) -> path + "%2F"),
    NOTHING((path, at) -> path + "%00"),
    BACKSLASH(
            (path, at) ->
                    path.substring(0, path.lastIndexOf('/'))
                            + "\\"
                            + path.substring(path.lastIndexOf('/') + 1)),
    SLASH_AT_THE_END((path, at) -> path + "/");

    private final BiFunction<String, Integer, String> writes;

    Spelling(BiFunction<String, Integer, String> writes) {
        this.writes = writes;
    }

    /** What the program answers, whoever asks. */
    int expected(String method) {
        return switch (this) {
            case OTHER_CASE -> 404;
            case SLASH_AT_THE_END -> method.equals("GET") || method.equals("HEAD") ? 308 : 400;
            default -> 400;
        };
    }

    /** The path written so, at one of its places. */
    String of(String path, int at) {
        return writes.apply(path, at);
    }

    private static String letter(String path, int at, String format) {
        int place = 1 + Math.floorMod(at, path.length() - 1);
        return path.substring(0, place)
                + format.formatted((int) path.charAt(place))
                + path.substring(place + 1);
    }

    /** Instead of one of its slashes. */
    private static String slash(String path, int at, String instead) {
        long slashes = path.chars().filter(c -> c == '/').count();
        int place = 0;
        for (long i = Math.floorMod(at, slashes); i > 0; i--) {
            place = path.indexOf('/', place + 1);
        }
        return instead.startsWith(";") && place == 0
                ? path + ";a=b"
                : path.substring(0, place) + instead + path.substring(place + 1);
    }

    /** The first word, which is the language's or the area's. */
    private static String otherCase(String path) {
        int end = path.indexOf('/', 1);
        int until = end < 0 ? path.length() : end;
        return path.substring(0, until).toUpperCase(Locale.ROOT) + path.substring(until);
    }
}
