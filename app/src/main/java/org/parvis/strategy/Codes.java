package org.parvis.strategy;

import java.util.regex.Pattern;

/** The short codes by which the files of a strategy name things. */
public final class Codes {
    private static final Pattern CODE = Pattern.compile("[a-z0-9][a-z0-9-]{0,40}");

    private Codes() {}

    public static String checked(String code) {
        if (!CODE.matcher(code).matches()) {
            throw new IllegalArgumentException("Not a code");
        }
        return code;
    }
}
