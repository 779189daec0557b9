package org.parvis.catalogue.reading;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Whether the names that a definition gives are well made, and each given once. */
final class WordChecks {
    static final Pattern CODE = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(_[a-z0-9]+)*");
    private static final int LONGEST_NAME = 60;

    private final GroupChecks.Told told;

    WordChecks(GroupChecks.Told told) {
        this.told = told;
    }

    <T> void distinct(Collection<T> items, Function<T, String> name, Pattern form) {
        Set<String> seen = new HashSet<>();
        for (T item : items) {
            String id = name.apply(item);
            if (!seen.add(id)) {
                told.problem(item, "duplicate", id);
            }
            if (id.length() > LONGEST_NAME || !form.matcher(id).matches()) {
                told.problem(item, form == NAME ? "name" : "code", id);
            }
        }
    }

    static boolean isCode(String text) {
        return text.length() <= LONGEST_NAME && CODE.matcher(text).matches();
    }
}
