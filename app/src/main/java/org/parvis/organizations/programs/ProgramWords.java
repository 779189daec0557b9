package org.parvis.organizations.programs;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.parvis.ds.Words;

/** What a program may do, in words. */
final class ProgramWords {
    private ProgramWords() {}

    /** Everything that scopes open. */
    static String powers(Collection<String> scopes, Map<String, String> names, Words w) {
        if (scopes.contains("data")) {
            return w.say("organizations.program.reach.data");
        }
        return scopes.contains("drafts")
                ? w.say("organizations.program.reach.all")
                : services(scopes, names);
    }

    /** The services of scopes that name one each. */
    private static String services(Collection<String> scopes, Map<String, String> names) {
        List<String> services =
                scopes.stream()
                        .map(scope -> scope.substring(scope.indexOf(':') + 1))
                        .map(code -> names.getOrDefault(code, code))
                        .sorted()
                        .toList();
        return String.join(", ", services);
    }
}
