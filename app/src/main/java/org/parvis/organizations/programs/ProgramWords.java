package org.parvis.organizations.programs;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What a program may do, in words. */
final class ProgramWords {
    private ProgramWords() {}

    /** The services of scopes that name one each. */
    static String services(Collection<String> scopes, Map<String, String> names) {
        List<String> services =
                scopes.stream()
                        .map(scope -> scope.substring(scope.indexOf(':') + 1))
                        .map(code -> names.getOrDefault(code, code))
                        .sorted()
                        .toList();
        return String.join(", ", services);
    }
}
