package org.parvis.cases.spi;

import org.parvis.kernel.CaseFileId;
import org.parvis.kernel.Outcome;

/**
 * How a module destroys what was said to an audience of its own, before the rest of its file: the
 * key of that compartment, the sealed words and what could confirm a guess of them. The acts stay
 * as facts: that somebody spoke, and when. It shows its registration, and nothing is destroyed in a
 * compartment where acts of others stand. Each call is one transaction of the program, or a part of
 * the one in which it runs; who decides it says so in an act of their own.
 */
public interface FileAudiences {
    /**
     * Nobody reads again what was said there, and nobody speaks there again.
     *
     * @return of how many acts the words are gone; 0 where nobody ever spoke, or all is gone
     */
    Outcome<Integer> destroy(ActKinds own, CaseFileId file, Audience.Inside audience);
}
