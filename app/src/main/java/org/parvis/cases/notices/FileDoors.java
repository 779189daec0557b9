package org.parvis.cases.notices;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parvis.cases.acts.CaseFile;
import org.parvis.cases.acts.CaseStore;
import org.parvis.cases.acts.ContactAct;
import org.parvis.cases.acts.Entering;
import org.parvis.cases.acts.PersonActs;
import org.parvis.cases.desk.Requesters;
import org.parvis.correspondence.FilePhones;
import org.parvis.correspondence.PostalAddress;
import org.parvis.ds.Words;
import org.parvis.identity.EmailAddress;
import org.parvis.kernel.CaseFileId;
import org.parvis.kernel.Outcome;
import org.parvis.platform.Scene;
import org.parvis.platform.Scenes;
import org.springframework.stereotype.Component;

/**
 * The door by which somebody without an account is told of their file. What they choose is an act
 * of the file, which keeps to what they agreed, when, and with which address; who has an account
 * chooses there, for all their files.
 */
@Component
public class FileDoors {
    private final Scenes scenes;
    private final CaseStore store;
    private final Requesters requesters;
    private final FilePhones phones;
    private final PersonActs acts;

    FileDoors(
            Scenes scenes,
            CaseStore store,
            Requesters requesters,
            FilePhones phones,
            PersonActs acts) {
        this.scenes = scenes;
        this.store = store;
        this.requesters = requesters;
        this.phones = phones;
        this.acts = acts;
    }

    /**
     * A file and the doors of its person.
     *
     * @param proving a number that waits for its code
     */
    public record Doors(CaseFile head, Requesters.Whom whom, @Nullable String proving) {
        public boolean ofAccount() {
            return whom.account() != null;
        }

        public String channel() {
            ContactAct.ContactChosen chosen = whom.chosen();
            if (chosen != null) {
                return chosen.channel();
            }
            return given(whom.contact().email()).isEmpty()
                            && !given(whom.contact().postal()).isEmpty()
                    ? "paper"
                    : "email";
        }

        public String email() {
            return given(whom.contact().email());
        }

        public String postal() {
            return given(whom.contact().postal());
        }

        public @Nullable String phone() {
            ContactAct.ContactChosen chosen = whom.chosen();
            return chosen == null ? null : chosen.sms();
        }

        private static String given(@Nullable String text) {
            return text == null ? "" : text.strip();
        }
    }

    public Optional<Doors> of(Scene scene) {
        return scenes.reading(scene, store::admitted)
                .flatMap(
                        head ->
                                scenes.job(jobs -> requesters.of(jobs, head.id()))
                                        .map(
                                                whom ->
                                                        new Doors(
                                                                head,
                                                                whom,
                                                                phones.waiting(head.id())
                                                                        .orElse(null))));
    }

    /** Chooses a door; what is written there is its address from now on. */
    public Outcome<CaseFile> choose(
            Entering who, Doors doors, String channel, String email, String postal) {
        return switch (channel) {
            case "email" ->
                    EmailAddress.of(email)
                            .then(to -> chosen(who, doors, channel, to.written(), doors.postal()));
            case "paper" ->
                    PostalAddress.of(postal)
                            .then(to -> chosen(who, doors, channel, doors.email(), to.text()));
            case "sms" ->
                    doors.phone() == null
                            ? Outcome.refused("correspondence.refused.without.sms")
                            : chosen(who, doors, channel, doors.email(), doors.postal());
            default -> Outcome.refused("correspondence.refused.channel");
        };
    }

    private Outcome<CaseFile> chosen(
            Entering who, Doors doors, String channel, String email, String postal) {
        return write(who, doors, channel, email, doors.phone(), postal);
    }

    public Outcome<String> prove(Doors doors, String typed, Words w) {
        CaseFileId file = doors.head().id();
        return doors.ofAccount() ? ofAccount() : phones.prove(file, typed, w);
    }

    /** A number proved by its code is the door from now on: that is why it was asked. */
    public Outcome<CaseFile> proved(Entering who, Doors doors, String code) {
        return doors.ofAccount()
                ? ofAccount()
                : phones.proved(doors.head().id(), code)
                        .then(
                                number ->
                                        write(
                                                who,
                                                doors,
                                                "sms",
                                                doors.email(),
                                                number,
                                                doors.postal()));
    }

    private Outcome<CaseFile> write(
            Entering who,
            Doors doors,
            String channel,
            String email,
            @Nullable String sms,
            String postal) {
        return doors.ofAccount()
                ? ofAccount()
                : acts.choose(
                        who,
                        new ContactAct.ContactChosen(
                                channel,
                                email.isEmpty() ? null : email,
                                sms,
                                postal.isEmpty() ? null : postal));
    }

    private static <T> Outcome<T> ofAccount() {
        return Outcome.refused("cases.refused.doorsOfAccount");
    }
}
