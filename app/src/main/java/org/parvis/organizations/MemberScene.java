package org.parvis.organizations;

import java.util.UUID;
import org.parvis.kernel.Actor;
import org.parvis.kernel.Home;
import org.parvis.platform.Scene;
import org.parvis.platform.Setting;

/**
 * The scenes of members of public bodies, each in its body or in the home of one whose files passed
 * to it; the database says whether they did.
 */
public sealed interface MemberScene extends Scene {
    Home home();

    UUID member();

    /** For which body: another home only when it answers for that one. */
    Home body();

    /** The scene of a member, by what their duties open. */
    static MemberScene of(Actor.Agent agent) {
        return agent.role().holdsFiles()
                ? new Agent(agent.home(), agent.member(), agent.body())
                : new Staff(agent.home(), agent.member(), agent.body());
    }

    /** Whoever works on files. */
    record Agent(Home home, UUID member, Home body) implements MemberScene {
        public Agent(Home home, UUID member) {
            this(home, member, home);
        }

        @Override
        public Setting setting() {
            return MemberScene.setting("parvis_agent", this, "admit_body");
        }
    }

    /**
     * A member whose duties open nobody's file: whatever the program tries, the database shows them
     * no row of a file, of its documents, its letters or what came in for it.
     */
    record Staff(Home home, UUID member, Home body) implements MemberScene {
        @Override
        public Setting setting() {
            return MemberScene.setting("parvis_staff", this, "admit_body");
        }
    }

    /**
     * Whoever answers for personal information in a body, before its journal of readings. Registers
     * are those of a body that ceased: only who took over all of it answers for them.
     */
    record PrivacyOfficer(Home home, UUID member, Home body) implements MemberScene {
        public PrivacyOfficer(Home home, UUID member) {
            this(home, member, home);
        }

        @Override
        public Setting setting() {
            return MemberScene.setting("parvis_privacy", this, "admit_registers");
        }
    }

    private static Setting setting(String role, MemberScene scene, String admits) {
        Setting set =
                Setting.as(role)
                        .home(scene.home())
                        .actor(scene.member())
                        .then(", set_config('parvis.body', ?, true)", scene.body().toString());
        return scene.home().equals(scene.body())
                ? set
                : set.then(
                        ", set_config('parvis.home', organizations."
                                + admits
                                + "(?, ?)::text, true)",
                        scene.home().id(),
                        scene.body().id());
    }
}
