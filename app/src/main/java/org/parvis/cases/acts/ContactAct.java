package org.parvis.cases.acts;

import static org.parvis.cases.spi.Author.MEMBER;
import static org.parvis.cases.spi.Author.PERSON;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parvis.cases.spi.ActKind;
import org.parvis.cases.spi.State;
import org.parvis.cases.spi.Telling;

/** How the person can be reached from now on: noted from a word of theirs, or chosen by them. */
public sealed interface ContactAct extends ActContent {
    /**
     * A way to reach them that they agreed to, in place of what the request gave.
     *
     * @param by the member who noted it
     * @param how {@code phone}, {@code counter} or {@code mail}: how the person said it
     */
    record ContactGiven(
            String by,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String email,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String postal,
            String how)
            implements ContactAct {
        static final ActKind<ContactGiven> KIND =
                ActKind.named("contact-given", ContactGiven.class)
                        .by(MEMBER)
                        .told("by email postal how")
                        .stays(State.ANY)
                        .member(ContactGiven::by)
                        .toTeam(ContactGiven::said)
                        .registered();

        private String said(Telling t) {
            String reached =
                    Stream.of(email, postal)
                            .filter(Objects::nonNull)
                            .collect(Collectors.joining(", "))
                            .replace('\n', ' ');
            return t.say("team.contact.how." + how) + " " + reached;
        }
    }

    /**
     * By which door the person, who has no account, wants to be told of this file: what they agreed
     * to, and the addresses that it is for.
     *
     * @param channel {@code email}, {@code sms} or {@code paper}
     * @param sms a number that they proved by a code
     */
    record ContactChosen(
            String channel,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String email,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String sms,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String postal)
            implements ContactAct {
        static final ActKind<ContactChosen> KIND =
                ActKind.named("contact-chosen", ContactChosen.class)
                        .by(PERSON)
                        .told("channel email sms postal")
                        .stays(State.ANY)
                        .toTeam((act, t) -> t.say("cases.doors.chosen." + act.channel()))
                        .registered();
    }

    /** The file went into the account of its person, who came with its code. */
    record IntoAccount() implements ContactAct {
        static final ActKind<IntoAccount> KIND =
                ActKind.named("into-account", IntoAccount.class)
                        .by(PERSON)
                        .told("")
                        .stays(State.ANY)
                        .registered();
    }
}
