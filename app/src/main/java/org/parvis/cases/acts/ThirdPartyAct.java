package org.parvis.cases.acts;

import static org.parvis.cases.spi.Author.LAW;
import static org.parvis.cases.spi.Author.MEMBER;
import static org.parvis.cases.spi.Author.THIRD_PARTY;
import static org.parvis.cases.spi.State.IN_REVIEW;
import static org.parvis.cases.spi.State.WAITING_THIRD_PARTY;

import java.time.LocalDate;
import org.parvis.cases.spi.ActKind;
import org.parvis.cases.spi.State;

/** A third party whom the answer concerns is heard. */
public sealed interface ThirdPartyAct extends ActContent {
    /** Notice to a third party whom the answer concerns, and until when they may comment. */
    record ThirdPartyNotified(String by, String thirdParty, LocalDate on, LocalDate commentUntil)
            implements ThirdPartyAct {
        static final ActKind<ThirdPartyNotified> KIND =
                ActKind.named("third-party-notified", ThirdPartyNotified.class)
                        .by(MEMBER)
                        .notified("on commentUntil")
                        .leads(State.AT_HAND, WAITING_THIRD_PARTY)
                        .due(ThirdPartyNotified::commentUntil)
                        .member(ThirdPartyNotified::by)
                        .toPerson(
                                (act, t) ->
                                        t.say(
                                                "cases.story.commentUntil",
                                                t.dateLong(act.commentUntil)))
                        .toTeam(
                                (act, t) ->
                                        act.thirdParty
                                                + ". "
                                                + t.say(
                                                        "team.story.commentUntil",
                                                        t.date(act.commentUntil)))
                        .registered();
    }

    record ThirdPartyCommented(String text, boolean consents, LocalDate decideUntil)
            implements ThirdPartyAct {
        static final ActKind<ThirdPartyCommented> KIND =
                ActKind.named("third-party-commented", ThirdPartyCommented.class)
                        .by(THIRD_PARTY)
                        .told("decideUntil")
                        .leads(WAITING_THIRD_PARTY, IN_REVIEW)
                        .due(ThirdPartyCommented::decideUntil)
                        .toPerson(
                                (act, t) ->
                                        t.say(
                                                "cases.story.decideUntil",
                                                t.dateLong(act.decideUntil)))
                        .toTeam(
                                (act, t) ->
                                        t.say(
                                                        act.consents
                                                                ? "team.story.consents"
                                                                : "team.story.objects")
                                                + " "
                                                + act.text
                                                + " "
                                                + t.say(
                                                        "team.story.decideUntil",
                                                        t.date(act.decideUntil)))
                        .registered();
    }

    /** The third party said nothing in time: the law takes it for consent. */
    record ThirdPartySilent(LocalDate endedOn, LocalDate decideUntil) implements ThirdPartyAct {
        static final ActKind<ThirdPartySilent> KIND =
                ActKind.named("third-party-silent", ThirdPartySilent.class)
                        .by(LAW)
                        .told("endedOn decideUntil")
                        .leads(WAITING_THIRD_PARTY, IN_REVIEW)
                        .due(ThirdPartySilent::decideUntil)
                        .toPerson(
                                (act, t) ->
                                        t.say(
                                                "cases.story.decideUntil",
                                                t.dateLong(act.decideUntil)))
                        .toTeam(
                                (act, t) ->
                                        t.say("team.story.decideUntil", t.date(act.decideUntil)))
                        .registered();
    }
}
