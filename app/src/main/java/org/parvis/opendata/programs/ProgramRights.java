package org.parvis.opendata.programs;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.ApiCaller;
import org.parvis.opendata.release.ProgramDrafts;
import org.parvis.opendata.release.ProgramDrafts.Writer;
import org.parvis.organizations.Organization;
import org.parvis.organizations.Organizations;
import org.springframework.stereotype.Component;

/**
 * For which bodies a program prepares data: its token must say so, and a member of the body answers
 * for it.
 */
@Component
class ProgramRights {
    private final ProgramDrafts drafts;
    private final Organizations organizations;

    ProgramRights(ProgramDrafts drafts, Organizations organizations) {
        this.drafts = drafts;
        this.organizations = organizations;
    }

    /** For whom it writes; a program that writes for nobody is refused. */
    List<Writer> writers(@Nullable ApiCaller caller) {
        List<Writer> writers = caller == null ? List.of() : known(caller);
        if (writers.isEmpty()) {
            throw unknown();
        }
        return writers;
    }

    /** Why a program that writes for nobody is refused. */
    static CkanError unknown() {
        return CkanError.denied(
                "a token is needed, of a program for which a member of the body answers");
    }

    /** For whom it writes; perhaps nobody. */
    List<Writer> known(ApiCaller caller) {
        return drafts.writers(caller.client(), caller.name()).stream()
                .filter(writer -> caller.may(ProgramDrafts.SCOPE, code(writer)))
                .toList();
    }

    private String code(Writer writer) {
        return organizations.byHome(writer.owner().home()).map(Organization::code).orElse("");
    }

    /** The one for that body; when none is named, the only one. */
    Writer ofBody(List<Writer> writers, String body) {
        if (body.isEmpty() && writers.size() > 1) {
            throw CkanError.invalid("owner_org", "Missing value");
        }
        return writers.stream()
                .filter(writer -> body.isEmpty() || isBody(body, writer.owner().home().toString()))
                .findFirst()
                .orElseThrow(
                        () -> CkanError.denied("this program does not prepare data for that body"));
    }

    /** Whether a word names the body of that home. */
    boolean isBody(String word, String home) {
        return word.equals(home)
                || organizations.all().stream()
                        .anyMatch(
                                one ->
                                        one.code().equals(word)
                                                && one.home().toString().equals(home));
    }
}
