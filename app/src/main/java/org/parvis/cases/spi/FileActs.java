package org.parvis.cases.spi;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.parvis.kernel.Actor;
import org.parvis.kernel.CaseFileId;
import org.parvis.kernel.Outcome;

/**
 * How a module writes acts of its own kinds into case files, and reads them there. It shows its own
 * registration, which no other module has: nobody writes another's acts.
 */
public interface FileActs {
    /** Who does it, and by that what of files they reach. */
    sealed interface Who {}

    /**
     * A member of the body that works on the file.
     *
     * @param seen number of the latest act that they had read; who acted since is not overwritten
     * @param closed whether the file is closed to their body, and they are one of its members
     */
    record Member(Actor.Agent agent, int seen, boolean closed) implements Who {
        /** By their duties, in a file of their body. */
        public Member(Actor.Agent agent, int seen) {
            this(agent, seen, false);
        }
    }

    /** Whose file it is, or who stands in it beside them, by their account. */
    record Person(UUID account) implements Who {}

    /** Whoever has a code of the file, as the party whose code it is. */
    record Invited(String reference, String code) implements Who {}

    /** Whoever acts for one of them, by their account and the mandate. */
    record Counsel(UUID account, UUID mandate) implements Who {}

    /** The program, by a job or a rule of the module. */
    record Program() implements Who {}

    /**
     * Writes one act in a transaction of its own: head, chain and queue follow from its kind.
     *
     * @return its number in the file, or why not
     */
    Outcome<Integer> write(ActKinds own, Who who, CaseFileId file, Payload act);

    /**
     * The same, decided by how it stands once nobody else can write there: of two who do a thing at
     * the same moment, the second sees what the first one did.
     *
     * @param act of what acts of the module's kinds say there by then: those that they may read
     */
    Outcome<Integer> write(
            ActKinds own, Who who, CaseFileId file, Function<List<Payload>, Outcome<Payload>> act);

    /** What acts of the module's kinds say there, in their order: those that they may read. */
    List<Payload> said(ActKinds own, Who who, CaseFileId file);

    /** The module's terms there: those of whoever reads, or of all for the body. */
    List<TermMove.Standing> terms(ActKinds own, Who who, CaseFileId file);
}
