package org.parvis.opendata;

import java.time.LocalDate;
import java.time.ZoneId;
import org.parvis.ds.Words;
import org.parvis.organizations.Organization;
import org.parvis.organizations.Organizations;
import org.springframework.stereotype.Component;

/** How a version is cited: by its body, and by what tells that a table is that one. */
@Component
public class Citations {
    private static final int DIGITS = 12;

    private final Organizations organizations;
    private final ZoneId zone;

    Citations(Organizations organizations, ZoneId zone) {
        this.organizations = organizations;
        this.zone = zone;
    }

    /** The body of a version; empty when there is none any more. */
    public String body(Version version, String lang) {
        return organizations.byHome(version.home()).map(body -> body.name().in(lang)).orElse("");
    }

    /** The code of that body; empty likewise. */
    public String code(Version version) {
        return organizations.byHome(version.home()).map(Organization::code).orElse("");
    }

    public String of(Version version, Words w) {
        return w.say(
                "opendata.cite.text",
                body(version, w.lang()),
                year(version),
                title(version, w),
                version.number(),
                version.name() + "/" + version.number(),
                digest(version));
    }

    /** The answer to a question, as a sentence says it. */
    public String of(Version version, String question, Words w) {
        return w.say(
                "opendata.asking.cite",
                body(version, w.lang()),
                year(version),
                title(version, w),
                version.number(),
                question,
                version.name() + "/" + version.number(),
                digest(version));
    }

    private String year(Version version) {
        return String.valueOf(LocalDate.ofInstant(version.signedAt(), zone).getYear());
    }

    private static String title(Version version, Words w) {
        return w.typeset(version.description().title().in(w.lang()));
    }

    private static String digest(Version version) {
        return version.file().digest().substring(0, DIGITS);
    }
}
