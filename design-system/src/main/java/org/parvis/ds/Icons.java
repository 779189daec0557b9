package org.parvis.ds;

import java.util.Map;
import java.util.Set;

/**
 * Outlines of the icons on a 24 grid. An icon always stands beside a word and never carries the
 * meaning alone.
 */
public final class Icons {

    private static final Map<String, String> OUTLINES =
            Map.ofEntries(
                    Map.entry(
                            "person",
                            "<circle cx=\"12\" cy=\"8\" r=\"4\"/><path d=\"M4.5 20.5c.6-4 3.6-6 7.5-6s6.9 2 7.5 6\"/>"),
                    Map.entry("check", "<path d=\"m5 12.5 4.5 4.5L19 7.5\"/>"),
                    Map.entry(
                            "clock",
                            "<circle cx=\"12\" cy=\"12\" r=\"8.5\"/><path d=\"M12 7v5.2l3.4 2\"/>"),
                    Map.entry("menu", "<path d=\"M4 7h16M4 12h16M4 17h16\"/>"),
                    Map.entry(
                            "question",
                            "<path d=\"M9 9.2a3 3 0 1 1 4.3 2.7c-.9.4-1.3 1-1.3 2M12 17.5v.1\"/><circle cx=\"12\" cy=\"12\" r=\"9\"/>"),
                    Map.entry(
                            "carer",
                            "<path d=\"M8 7.5a2.2 2.2 0 1 0 0-4.4 2.2 2.2 0 0 0 0 4.4M16.5 9.5a1.9 1.9 0 1 0 0-3.8 1.9 1.9 0 0 0 0 3.8M4 20.5v-7c0-2.3 1.8-3.5 4-3.5 1.7 0 3.2.8 3.8 2.2L13.5 15h2.3M14.5 20.5V12c2-.8 5 0 5 2.6v5.9\"/>"),
                    Map.entry("arrow-right", "<path d=\"M4 12h15M13 6l6 6-6 6\"/>"),
                    Map.entry("arrow-left", "<path d=\"M20 12H5M11 6l-6 6 6 6\"/>"),
                    Map.entry("download", "<path d=\"M12 4v11M7 10.5 12 15.5l5-5M4.5 20h15\"/>"),
                    Map.entry("alert", "<path d=\"M12 3.5 21.5 20h-19zM12 10v4.5M12 17.2v.1\"/>"),
                    Map.entry(
                            "document",
                            "<path d=\"M6 3.5h8l4.5 4.5v12.5H6zM13.5 3.5v5h5M9 13h6M9 16.5h6\"/>"),
                    Map.entry(
                            "search",
                            "<circle cx=\"10.5\" cy=\"10.5\" r=\"6.5\"/><path d=\"m15.5 15.5 5 5\"/>"),
                    Map.entry(
                            "candle",
                            "<path d=\"M9 11h6v9.5H9zM6 20.5h12M12 11V8.5M12 8.5c-2-1.5-1.5-3.5 0-5 1.5 1.5 2 3.5 0 5z\"/>"),
                    Map.entry("close", "<path d=\"M6 6l12 12M18 6 6 18\"/>"),
                    Map.entry(
                            "phone",
                            "<path d=\"M6 3.5h3l1.5 4.5-2 1.5c.8 2.6 3.3 5.2 6 6l1.5-2 4.5 1.5v3c0 1.2-1 2-2.2 1.9C10.9 19.4 4.6 13.1 4.1 5.7 4 4.5 4.8 3.5 6 3.5z\"/>"),
                    Map.entry(
                            "shop",
                            "<path d=\"M4 9.5 5.5 4h13L20 9.5M4 9.5c0 3 4 3 4 0 0 3 4 3 4 0 0 3 4 3 4 0 0 3 4 3 4 0M5.5 12v8h13v-8M10 20v-4.5h4V20\"/>"),
                    Map.entry(
                            "pram",
                            "<path d=\"M4 12h16a7 7 0 0 1-7 6h-2a7 7 0 0 1-7-6zM12 12V4.5a7.5 7.5 0 0 1 7.5 7.5\"/><circle cx=\"8.5\" cy=\"20.2\" r=\"1.3\"/><circle cx=\"15.5\" cy=\"20.2\" r=\"1.3\"/>"),
                    Map.entry(
                            "home", "<path d=\"M4 11 12 4l8 7M6 9.5V20h12V9.5M10 20v-5.5h4V20\"/>"),
                    Map.entry(
                            "briefcase",
                            "<path d=\"M3.5 8h17v11.5h-17zM9 8V5h6v3M3.5 13h17M12 12v2.5\"/>"),
                    Map.entry("mail", "<path d=\"M3.5 5.5h17v13h-17zM4 6l8 7 8-7\"/>"),
                    Map.entry(
                            "counter",
                            "<path d=\"M3 13h18M5 13v7M19 13v7M12 10.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5M8 13c.3-1.6 2-2.5 4-2.5s3.7.9 4 2.5\"/>"),
                    Map.entry(
                            "study",
                            "<path d=\"M12 5 2.5 9.5 12 14l9.5-4.5zM6.5 11.7V17c3 2.7 8 2.7 11 0v-5.3M21.5 9.5V15\"/>"),
                    Map.entry(
                            "heart",
                            "<path d=\"M12 20S4 15 4 9.3C4 4.7 10 3.5 12 7.8 14 3.5 20 4.7 20 9.3 20 15 12 20 12 20z\"/>"),
                    Map.entry("up", "<path d=\"m6 15 6-6 6 6\"/>"),
                    Map.entry("down", "<path d=\"m6 9 6 6 6-6\"/>"),
                    Map.entry("pause", "<path d=\"M8.5 6v12M15.5 6v12\"/>"),
                    Map.entry(
                            "eye",
                            "<path d=\"M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12z\"/><circle cx=\"12\" cy=\"12\" r=\"2.8\"/>"),
                    Map.entry("plus", "<path d=\"M12 5v14M5 12h14\"/>"),
                    Map.entry(
                            "calendar",
                            "<path d=\"M4 6h16v14H4zM4 10.5h16M8.5 3.5V8M15.5 3.5V8\"/>"),
                    Map.entry(
                            "lock",
                            "<path d=\"M5.5 11h13v9.5h-13zM8.5 11V7.5a3.5 3.5 0 0 1 7 0V11M12 14.5v2.5\"/>"));

    private Icons() {}

    /** Names of all icons. */
    public static Set<String> names() {
        return OUTLINES.keySet();
    }

    static String outline(String name) {
        var outline = OUTLINES.get(name);
        if (outline == null) {
            throw new IllegalArgumentException("No icon " + name + ", only " + OUTLINES.keySet());
        }
        return outline;
    }

    /** The outline of an icon, as trusted markup of this class. */
    public static gg.jte.Content of(String name) {
        var outline = outline(name);
        return output -> output.writeContent(outline);
    }
}
