package org.parvis.cases;

import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.documents.DraftScene;
import org.parvis.kernel.Actor;
import org.parvis.kernel.CaseFileId;
import org.parvis.kernel.Home;
import org.parvis.mandates.Act;
import org.parvis.organizations.MemberScene;
import org.parvis.platform.Scene;
import org.parvis.platform.Setting;

/** The scenes of those who stand inside one case file; members of bodies have their own. */
public sealed interface FileScene extends Scene {
    /** Somebody signed in, inside one of their files; the directory admits them or not. */
    record PersonFile(UUID account, UUID file) implements FileScene {
        @Override
        public Setting setting() {
            return Setting.as("parvis_person")
                    .actor(account)
                    .then(", cases.admit_person(?, ?)", account, file);
        }
    }

    /**
     * Somebody signed in who acts for another, inside one file of theirs, to do one thing. The
     * mandate admits them to that or not, and policies know for which act they were let in; whoever
     * may only receive gets a transaction that cannot write, whatever the program tries.
     *
     * @param act what is done there
     */
    record ActingFile(UUID account, UUID mandate, UUID file, Act act, LocalDate on)
            implements FileScene {
        @Override
        public Setting setting() {
            Setting admitted =
                    Setting.as("parvis_person")
                            .actor(account)
                            .then(
                                    """
                                    , cases.admit_acting(?, ?, ?, ?, ?),
                                      set_config('parvis.act', ?, true)
                                    """,
                                    account,
                                    mandate,
                                    file,
                                    act.code(),
                                    on,
                                    act.code());
            return act == Act.RECEIVE
                    ? admitted.then(", set_config('transaction_read_only', 'on', true)")
                    : admitted;
        }
    }

    /** Somebody with a reference and its secret code, inside that file only. */
    record Invited(String reference, byte[] codeHash) implements FileScene {
        @Override
        public Setting setting() {
            return Setting.as("parvis_invited")
                    .then(", cases.admit_invited(?, ?)", reference, codeHash);
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Invited it
                    && reference.equals(it.reference)
                    && MessageDigest.isEqual(codeHash, it.codeHash);
        }

        @Override
        public int hashCode() {
            return reference.hashCode();
        }
    }

    /**
     * A member of the body that works on the file, inside it: what is closed to the body opens to
     * them where they are a party.
     */
    record MemberInFile(Actor.Agent agent, CaseFileId file) implements FileScene {
        @Override
        public Setting setting() {
            return MemberScene.of(agent)
                    .setting()
                    .then(
                            ", cases.admit_member(?, ?, ?)",
                            file.home().id(),
                            file.id(),
                            agent.member());
        }

        @Override
        public boolean includes(Scene other) {
            return equals(other) || other.equals(MemberScene.of(agent));
        }
    }

    /**
     * A member of a closed file, inside it: the directory of its members admits them or not, and
     * nothing else of their body opens to them there.
     */
    record FileMember(Actor.Agent agent, CaseFileId file) implements FileScene {
        @Override
        public Setting setting() {
            return Setting.as("parvis_member")
                    .actor(agent.member())
                    .then(
                            ", set_config('parvis.body', ?, true), cases.admit_file_member(?, ?)",
                            agent.body().toString(),
                            agent.member(),
                            file.id());
        }
    }

    /** The moment of sending: may write one new file, and take its draft away. */
    record Opener(Home home, UUID file, @Nullable UUID draft, @Nullable UUID account)
            implements FileScene {
        @Override
        public Setting setting() {
            return Setting.as("parvis_opener").home(home).actor(account).file(file).draft(draft);
        }

        /** What is sent is completed, and taken away, in the transaction that opens the file. */
        @Override
        public boolean includes(Scene other) {
            return equals(other) || other instanceof DraftScene held && held.draft().equals(draft);
        }
    }
}
