package org.parvis.organizations;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.parvis.kernel.Actor;
import org.parvis.kernel.Home;
import org.parvis.kernel.LocalizedText;
import org.parvis.kernel.Role;

/**
 * Who works where, in which duties, and who may decide; to whom an account belongs is asked of the
 * database each time.
 */
public interface Members {
    Optional<Member> find(UUID member);

    /**
     * Whether somebody has one of these duties in their own body; what passed to another body is
     * not theirs.
     */
    default boolean holds(Actor.Agent agent, Set<Role> duties) {
        return find(agent.member())
                .filter(member -> member.home().equals(agent.home()))
                .map(Member::roles)
                .filter(roles -> roles.stream().anyMatch(duties::contains))
                .isPresent();
    }

    /** The member that a content pack names by that code. */
    Optional<Member> byCode(String code);

    /** How a member is called in what people read: their name, as the Act makes it public. */
    String displayName(UUID member);

    /** Who works in the body on that day, by name. */
    List<Member> of(Home home, LocalDate day);

    /** The highest authority of the body, who is told when the law refuses by itself. */
    List<Member> heads(Home home, LocalDate day);

    /** Whose work a member does on that day, beside their own. */
    List<UUID> standsInFor(UUID substitute, LocalDate day);

    /** Who does the work of a member on that day, when they are away. */
    Optional<Replacement> replacementOf(UUID absent, LocalDate day);

    /** Who may decide in the body on that day. */
    List<Member> deciders(Home home, LocalDate day);

    /**
     * Whether somebody may decide on that day (A-2.1, s. 8): the delegate of a dated written
     * instrument that covers the day, or the highest authority of the body as long as it has
     * delegated to nobody.
     */
    boolean mayDecide(Actor.Agent agent, LocalDate day);

    /**
     * In which function somebody signs on that day: their title, and the instrument that covers it.
     */
    LocalizedText function(Actor.Agent agent, LocalDate day);

    /**
     * The memberships that an account opens on that day, as they stand in the database: a duty that
     * ended on another node is over here at the next request.
     */
    List<Member> heldBy(UUID account, LocalDate day);

    /** The account of a member, for notices; only jobs may ask. */
    Optional<UUID> accountOf(UUID member);

    /**
     * Every duty, in whatever body and over or not, of whoever has that one, itself among them:
     * under each of them it is the same person. Only jobs may ask.
     */
    Set<UUID> sameAs(UUID member);
}
