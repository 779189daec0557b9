package org.parvis.platform.words;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Names of files as people give them, made fit for any disk, page and header: the last part of a
 * path, without control, direction or reserved characters, not too long, never a device's name.
 */
public final class FileNames {
    private static final int LONGEST = 120;
    private static final Pattern UNFIT =
            Pattern.compile("[\\p{Cntrl}\\p{Cf}\\p{Co}\\p{Cs}\\p{Cn}\\p{Zl}\\p{Zp}<>:\"|?*]");
    private static final Set<String> DEVICES = Set.of("con", "prn", "aux", "nul", "clock$");
    private static final Pattern NUMBERED_DEVICE = Pattern.compile("(com|lpt)[0-9¹²³]");

    private FileNames() {}

    public static String clean(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String fit = UNFIT.matcher(Normalizer.normalize(last, Normalizer.Form.NFC)).replaceAll("");
        String spaced = fit.replaceAll("\\s+", " ").replaceAll("^[ .]+|[ .]+$", "");
        String cut = cut(spaced);
        return cut.isEmpty() || device(cut) || onlyExtension(fit, cut)
                ? "document" + dotted(cut)
                : cut;
    }

    /** The part after the last dot, lower case; empty when there is none. */
    public static String extension(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 || dot == name.length() - 1
                ? ""
                : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    private static String cut(String name) {
        if (name.length() <= LONGEST) {
            return name;
        }
        String extension = extension(name);
        String end = extension.isEmpty() || extension.length() > 10 ? "" : "." + extension;
        int length = LONGEST - end.length();
        boolean halfSign = Character.isHighSurrogate(name.charAt(length - 1));
        return name.substring(0, halfSign ? length - 1 : length).strip() + end;
    }

    private static boolean device(String name) {
        String base = name.contains(".") ? name.substring(0, name.indexOf('.')) : name;
        String lower = base.strip().toLowerCase(Locale.ROOT);
        return DEVICES.contains(lower) || NUMBERED_DEVICE.matcher(lower).matches();
    }

    private static boolean onlyExtension(String before, String after) {
        return before.strip().startsWith(".") && !after.contains(".");
    }

    private static String dotted(String rest) {
        if (rest.isEmpty()) {
            return "";
        }
        return device(rest) ? "-" + rest : "." + rest;
    }
}
