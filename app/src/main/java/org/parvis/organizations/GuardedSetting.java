package org.parvis.organizations;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Words;
import org.parvis.kernel.Role;

/**
 * The settings that nobody changes alone: a wrong one would hand over files, signatures or secrets.
 * One member proposes, another approves, and what neither settles in time is forgotten.
 */
public enum GuardedSetting {
    /** A body has another name. */
    RENAMING("rename", "renommer", Reach.INSTALLATION, EnumSet.of(Role.STEWARD), null),
    /** Another body answers for what one did: a merger or a split. */
    HANDOVER("hand-over", "transferer", Reach.INSTALLATION, EnumSet.of(Role.STEWARD), null),
    /** A program of others may enter, may do more, or has a new secret. */
    PROGRAM("program", "programme", Reach.INSTALLATION, EnumSet.of(Role.STEWARD), null),
    /** Somebody signs decisions, by a dated written instrument (A-2.1, s. 8). */
    DELEGATION("delegation", "delegation", Reach.BODY, leaders(), Role.HEAD),
    /** A protection ends: somebody may act again for somebody. */
    UNBLOCKING("unblock", "debloquer", Reach.BODY, officers(), null),
    /** A protected file opens again like any other. */
    RELEASE("release", "deproteger", Reach.BODY, officers(), null),
    /** Files whose time is over are destroyed for good. */
    DISPOSAL("destroy", "detruire", Reach.BODY, leaders(), null),
    /** Somebody manages the team, answers for access and privacy, or leads the body. */
    DUTIES("duties", "fonctions", Reach.BODY, leaders(), Role.HEAD);

    /** Where it matters, and so who sees it. */
    public enum Reach {
        /** One body: its own members settle it. */
        BODY,
        /** All bodies: those who look after the installation settle it. */
        INSTALLATION
    }

    /** How long a proposal waits for the other. */
    public static final Duration WAITS = Duration.ofDays(14);

    private final String english;
    private final String french;
    private final Reach reach;
    private final Set<Role> roles;
    private final @Nullable Role one;

    GuardedSetting(
            String english, String french, Reach reach, Set<Role> roles, @Nullable Role one) {
        this.english = english;
        this.french = french;
        this.reach = reach;
        this.roles = roles;
        this.one = one;
    }

    private static Set<Role> officers() {
        return EnumSet.of(Role.HEAD, Role.PERSON_IN_CHARGE);
    }

    private static Set<Role> leaders() {
        return EnumSet.of(Role.HEAD, Role.MANAGER, Role.PERSON_IN_CHARGE);
    }

    /** The word of its addresses, and its code in data: {@code hand-over}. */
    public String code() {
        return english;
    }

    /** Address of the form by which it is proposed. */
    public String form(Words w) {
        return ChangePaths.propose(this, w);
    }

    String word(String lang) {
        return lang.equals("fr") ? french : english;
    }

    public Reach reach() {
        return reach;
    }

    /** Whose duty it is to propose and to approve. */
    public Set<Role> roles() {
        return roles;
    }

    /** The duty that at least one of the two must have, if any. */
    public Optional<Role> one() {
        return Optional.ofNullable(one);
    }

    public static Optional<GuardedSetting> of(String word) {
        for (GuardedSetting setting : values()) {
            if (setting.english.equals(word) || setting.french.equals(word)) {
                return Optional.of(setting);
            }
        }
        return Optional.empty();
    }
}
