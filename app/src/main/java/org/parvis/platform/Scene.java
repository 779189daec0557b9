package org.parvis.platform;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.Actor;
import org.parvis.kernel.Home;

/**
 * In which relation a transaction stands: its first statement takes the database role of that
 * relation and says of whom or what. Row-level security does the rest; outside a scene the program
 * sees no row.
 */
public sealed interface Scene {
    /** The database role whose policies apply. */
    String role();

    /** Anybody, for what is published. */
    record Public() implements Scene {
        @Override
        public String role() {
            return "parvis_public";
        }
    }

    /** Definitions without personal data. */
    record Reader() implements Scene {
        @Override
        public String role() {
            return "parvis_reader";
        }
    }

    /** Somebody signed in, for what is theirs across all bodies. */
    record Person(UUID account) implements Scene {
        @Override
        public String role() {
            return "parvis_person";
        }
    }

    /** Somebody signed in, inside one of their files; the directory admits them or not. */
    record PersonFile(UUID account, UUID file) implements Scene {
        @Override
        public String role() {
            return "parvis_person";
        }
    }

    /**
     * Somebody signed in who acts for another, for the list of what the other's mandate covers.
     *
     * @param on the legal day, which decides whether the mandate holds
     */
    record ActingFor(UUID account, UUID mandate, LocalDate on) implements Scene {
        @Override
        public String role() {
            return "parvis_acting";
        }
    }

    /**
     * The same, inside one file of the other, to do one thing. The mandate admits them to that or
     * not; whoever may only receive cannot write, whatever the program tries.
     *
     * @param act what is done there, as mandates write it
     */
    record ActingFile(UUID account, UUID mandate, UUID file, String act, LocalDate on)
            implements Scene {
        /** The act that reads. */
        public static final String RECEIVE = "receive";

        @Override
        public String role() {
            return "parvis_person";
        }
    }

    /** Somebody signed in who says, for a business, who acts for it. */
    record Managing(UUID account, UUID mandate, LocalDate on) implements Scene {
        @Override
        public String role() {
            return "parvis_person";
        }
    }

    /** Somebody with a reference and its secret code, inside that file only. */
    record Invited(String reference, byte[] codeHash) implements Scene {
        @Override
        public String role() {
            return "parvis_invited";
        }
    }

    /** Somebody who fills in a form. */
    record Draft(UUID draft) implements Scene {
        @Override
        public String role() {
            return "parvis_draft";
        }
    }

    /** The moment of sending: may write one new file, and take its draft away. */
    record Opener(Home home, UUID file, @Nullable UUID draft, @Nullable UUID account)
            implements Scene {
        @Override
        public String role() {
            return "parvis_opener";
        }
    }

    /**
     * A member of a public body, in that body or in the home of one whose files passed to it; the
     * database says whether they did.
     */
    record Agent(Home home, UUID member, Home body) implements Scene {
        public Agent(Home home, UUID member) {
            this(home, member, home);
        }

        /** The scene of a member, by what their duties open. */
        public static Scene of(Actor.Agent agent) {
            return agent.role().holdsFiles()
                    ? new Agent(agent.home(), agent.member(), agent.body())
                    : new Staff(agent.home(), agent.member(), agent.body());
        }

        @Override
        public String role() {
            return "parvis_agent";
        }
    }

    /**
     * A member of a public body whose duties open nobody's file: whatever the program tries, the
     * database shows them no row of a file, of its documents, its letters or what came in for it.
     */
    record Staff(Home home, UUID member, Home body) implements Scene {
        @Override
        public String role() {
            return "parvis_staff";
        }
    }

    /** Whoever answers for personal information in a body, before its journal of readings. */
    record PrivacyOfficer(Home home, UUID member, Home body) implements Scene {
        public PrivacyOfficer(Home home, UUID member) {
            this(home, member, home);
        }

        @Override
        public String role() {
            return "parvis_privacy";
        }
    }

    /** Whoever reads for the whole government what bodies have sent. */
    record CentralOffice(Home home, UUID member) implements Scene {
        @Override
        public String role() {
            return "parvis_central";
        }
    }

    /** Sign-in and accounts. */
    record Identity() implements Scene {
        @Override
        public String role() {
            return "parvis_identity";
        }
    }
}
