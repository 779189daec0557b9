package org.parvis.organizations;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.Home;
import org.parvis.organizations.Organization.FormerName;

/** The public bodies: who they are today, and who answers for those that were. */
public interface Organizations {
    /** The body that keeps its data there; also a retired one, whose files stay readable. */
    Optional<Organization> byHome(Home home);

    Optional<Organization> byCode(String code);

    /** The bodies in service, by name. */
    List<Organization> all();

    /**
     * The body that answers today for what was made in that home, or in the one that is closed to
     * it.
     *
     * @param service which service it belongs to; none for what belongs to no service
     */
    Home answering(Home home, @Nullable String service);

    /** The one that answered on that day. */
    Home answering(Home home, @Nullable String service, LocalDate day);

    /**
     * The bodies in service that answer today for that service, each under the code that names it
     * and in the order of the codes; two codes may lead to one body.
     */
    SequencedMap<String, Organization> answering(Collection<String> codes, String service);

    /** The code, of those that a service names, under which a body answers for it today. */
    Optional<String> codeFor(Home body, String service, Collection<String> codes);

    /** Homes of bodies that passed something to this one, its own first. */
    List<Home> homes(Home body);

    /** Bodies that are no more and that this one took over as a whole, the latest first. */
    List<Organization> tookOver(Home body);

    /** The number, in the other body, of a member who goes along. */
    Optional<UUID> memberThere(Handover handover, UUID member);

    /** Whether anything passed from this body, or to it. */
    boolean passed(Home body);

    /**
     * Under which names people may still look for a body: its own former ones, and those of the
     * bodies that ceased when it took over; latest first.
     */
    List<FormerName> formerNames(Home home);
}
