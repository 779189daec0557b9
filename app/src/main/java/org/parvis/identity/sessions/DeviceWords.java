package org.parvis.identity.sessions;

import org.jspecify.annotations.Nullable;
import org.parvis.ds.Words;

/**
 * A browser and a system in two words, by which people know their own devices again. Nothing else
 * of what a browser says of itself is kept.
 */
public final class DeviceWords {
    private static final String[][] BROWSERS = {
        {"Edg", "edge"},
        {"OPR/", "opera"},
        {"Firefox/", "firefox"},
        {"FxiOS", "firefox"},
        {"Chrome/", "chrome"},
        {"CriOS", "chrome"},
        {"Safari/", "safari"}
    };
    private static final String[][] SYSTEMS = {
        {"iPhone", "iphone"},
        {"iPad", "ipad"},
        {"Android", "android"},
        {"Windows", "windows"},
        {"Mac OS", "mac"},
        {"CrOS", "chromeos"},
        {"Linux", "linux"}
    };

    private DeviceWords() {}

    /** The two words as a session keeps them: {@code firefox-windows}. */
    public static String code(@Nullable String agent) {
        return first(BROWSERS, agent) + "-" + first(SYSTEMS, agent);
    }

    public static String say(String code, Words w) {
        int dash = code.indexOf('-');
        String browser = word("identity.browser.", dash < 0 ? "" : code.substring(0, dash), w);
        String system = word("identity.system.", code.substring(dash + 1), w);
        return w.say("identity.device", browser, system);
    }

    private static String word(String prefix, String code, Words w) {
        return w.say(w.has(prefix + code) ? prefix + code : prefix + "other");
    }

    private static String first(String[][] known, @Nullable String agent) {
        if (agent != null) {
            for (String[] one : known) {
                if (agent.contains(one[0])) {
                    return one[1];
                }
            }
        }
        return "other";
    }
}
