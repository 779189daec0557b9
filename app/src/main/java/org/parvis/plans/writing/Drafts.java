package org.parvis.plans.writing;

import org.parvis.plans.Revision;

/** A revision as those who write it see it, in the place of what was sent. */
final class Drafts {
    private Drafts() {}

    static Revision shown(Revision of) {
        return new Revision(
                of.home(),
                of.holder(),
                of.number(),
                of.state(),
                of.draft(),
                of.draft(),
                of.edition(),
                of.sentOn(),
                of.publishedOn());
    }
}
