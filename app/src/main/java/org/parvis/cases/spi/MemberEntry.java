package org.parvis.cases.spi;

import org.parvis.kernel.Actor;
import org.parvis.kernel.CaseFileId;

/**
 * A member of a body let into a file for the page of a module: an argument of its handler, whose
 * address has the number of the file as {@code {reference}}. That they came is noted, and whoever
 * has no ordinary ground is first asked for their reason.
 *
 * @param agent the member, in the home where the file lives
 * @param closed whether the file is closed to their body, and they are one of its members: they
 *     then read as {@code parvis_member}, which sees tables of a module by policies of its own
 */
public record MemberEntry(Actor.Agent agent, CaseFileId file, boolean closed) {
    /**
     * The member before an act.
     *
     * @param seen number of the latest act that their page showed
     */
    public FileActs.Member seeing(int seen) {
        return new FileActs.Member(agent, seen, closed);
    }
}
