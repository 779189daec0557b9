package org.parvis.cases.spi;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Link;
import org.parvis.ds.Words;

/**
 * What a module waits for from whose file it is, as a bean of that module: the page of the file
 * says that it is their turn, with their days, and leads to where it is done. What {@code cases}
 * itself asks of them comes first.
 */
public interface PersonTurns {
    /** The registration of the module: it is shown acts and terms of its own, and no other. */
    ActKinds own();

    /** What is asked now, from facts alone; nothing when nobody waits for them. */
    Optional<PersonTurn> turn(File file, Words words);

    /** Pages of the module about the file, whoever's turn it is, also once the file is closed. */
    default List<Link> pages(File file, Words words) {
        return List.of();
    }

    /**
     * A file as the module knows it.
     *
     * @param service which was asked
     * @param version of the service under which it was opened
     * @param answers of the form; none of those that were erased
     * @param receivedOn the day from which its days are counted
     * @param open whether the body still owes an answer
     * @param said what acts of the module's kinds say there, in their order
     * @param terms the module's terms of whoever reads
     */
    record File(
            String reference,
            String service,
            int version,
            Map<String, Object> answers,
            LocalDate receivedOn,
            boolean open,
            List<Payload> said,
            List<TermMove.Standing> terms) {}

    /**
     * What to do.
     *
     * @param says why, in a sentence
     * @param href the page where it is done
     * @param nothing what happens if they do nothing
     * @param since the day on which it was asked
     * @param until its last day; none when no rule gives one
     */
    record PersonTurn(
            String headline,
            String says,
            String button,
            String href,
            @Nullable String nothing,
            LocalDate since,
            @Nullable LocalDate until) {}
}
