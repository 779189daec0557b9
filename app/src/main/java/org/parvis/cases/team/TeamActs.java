package org.parvis.cases.team;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parvis.cases.acts.Acting;
import org.parvis.cases.acts.CaseFile;
import org.parvis.cases.acts.CaseWork;
import org.parvis.cases.acts.TalkAct;
import org.parvis.cases.acts.Writing;
import org.parvis.cases.decision.Preparation;
import org.parvis.cases.decision.ThirdParties;
import org.parvis.cases.desk.Posted;
import org.parvis.cases.desk.TeamRoster;
import org.parvis.cases.entry.OwnMotionNotice;
import org.parvis.cases.queue.FileReminders;
import org.parvis.correspondence.PostalAddress;
import org.parvis.identity.EmailAddress;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.Refusal;
import org.parvis.platform.words.TypedDay;
import org.springframework.stereotype.Component;

/** Turns a form of the case page into an act; what it refuses names the field to correct. */
@Component
class TeamActs {
    private static final int LONGEST = 20_000;
    private static final Set<String> CONTACT_HOW = Set.of("phone", "counter", "mail");

    private final CaseWork work;
    private final Preparation preparation;
    private final ThirdParties thirdParties;
    private final TeamRoster roster;
    private final Acting acting;
    private final OwnMotionNotice ownMotion;
    private final FileReminders reminders;

    TeamActs(
            CaseWork work,
            Preparation preparation,
            ThirdParties thirdParties,
            TeamRoster roster,
            Acting acting,
            OwnMotionNotice ownMotion,
            FileReminders reminders) {
        this.reminders = reminders;
        this.ownMotion = ownMotion;
        this.work = work;
        this.preparation = preparation;
        this.thirdParties = thirdParties;
        this.roster = roster;
        this.acting = acting;
    }

    /** Nothing when there is no such act. */
    Optional<Outcome<CaseFile>> perform(String act, CaseWork.Ask ask, Posted form) {
        Outcome<CaseFile> done =
                switch (act) {
                    case "say" -> say(ask, form);
                    case "assign" -> assign(ask, form.get("member"));
                    case "take" -> assign(ask, ask.agent().member().toString());
                    case "extend" ->
                            text(form, "explanation")
                                    .then(text -> work.extend(ask, form.get("ground"), text));
                    case "third-party" ->
                            text(form, "thirdParty").then(who -> thirdParties.inform(ask, who));
                    case "comments" -> comments(ask, form);
                    case "contact" -> contact(ask, form);
                    case "tell" -> ownMotion.tell(ask);
                    case "fee" -> fee(ask, form);
                    case "prepare" ->
                            tooLong(form.get("reasons"))
                                    ? Outcome.refused("team.refused.long", LONGEST)
                                    : preparation.prepare(
                                            ask,
                                            form.get("outcome"),
                                            form.get("reasons"),
                                            form.all("provisions"));
                    case "remind" ->
                            reminders.set(
                                    ask,
                                    TypedDay.of("remind", form::get).read().orElse(null),
                                    form.get("reminder"));
                    case "unremind" -> reminders.clear(ask);
                    case "close" -> text(form, "closing").then(reason -> work.close(ask, reason));
                    default -> null;
                };
        return Optional.ofNullable(done);
    }

    private Outcome<CaseFile> say(CaseWork.Ask ask, Posted form) {
        return text(form, "text")
                .then(
                        text ->
                                switch (form.get("how")) {
                                    case "ask" -> work.ask(ask, writing(text, form));
                                    case "write" -> work.write(ask, writing(text, form));
                                    case "note" -> work.note(ask, text);
                                    default -> Outcome.refused("team.refused.how");
                                });
    }

    /** In the conversation that the page showed as the latest. */
    private static Writing writing(String text, Posted form) {
        String thread = form.get("thread");
        int number = thread.matches("\\d{1,8}") ? Integer.parseInt(thread) : 0;
        return new Writing(text, TalkAct.Place.in(number), Writing.NO_FILES);
    }

    private Outcome<CaseFile> assign(CaseWork.Ask ask, String asked) {
        return roster.colleagues(ask.agent().body(), acting.today()).stream()
                .filter(c -> c.id().toString().equals(asked))
                .findFirst()
                .map(c -> work.assign(ask, c.id(), c.name()))
                .orElseGet(() -> Outcome.refused("team.refused.member"));
    }

    private Outcome<CaseFile> comments(CaseWork.Ask ask, Posted form) {
        return switch (form.get("consents")) {
            case "yes", "no" ->
                    text(form, "comments")
                            .then(
                                    text ->
                                            thirdParties.commented(
                                                    ask, text, form.get("consents").equals("yes")));
            default -> Outcome.refused("team.refused.consents");
        };
    }

    /** How the person says they can be reached; one way at least. */
    private Outcome<CaseFile> contact(CaseWork.Ask ask, Posted form) {
        String how = form.get("contactHow");
        if (!CONTACT_HOW.contains(how)) {
            return Outcome.refused("team.refused.contactHow");
        }
        String email = form.get("contactEmail");
        String postal = form.get("contactPostal");
        if (email.isEmpty() && postal.isEmpty()) {
            return Outcome.refused("team.refused.contact");
        }
        Outcome<String> mail =
                email.isEmpty()
                        ? Outcome.ok("")
                        : EmailAddress.of(email).map(EmailAddress::written);
        return mail.then(
                to ->
                        postal.isEmpty()
                                ? work.contact(ask, to, null, how)
                                : PostalAddress.of(postal)
                                        .then(
                                                address ->
                                                        work.contact(
                                                                ask,
                                                                to.isEmpty() ? null : to,
                                                                address.text(),
                                                                how)));
    }

    private Outcome<CaseFile> fee(CaseWork.Ask ask, Posted form) {
        Long cents = cents(form.get("amount"));
        if (cents == null) {
            return Outcome.refused("cases.refused.amount");
        }
        String pages = form.get("pages");
        if (!pages.matches("\\d{1,6}")) {
            return Outcome.refused("team.refused.pages");
        }
        return tooLong(form.get("feeText"))
                ? Outcome.refused("team.refused.long", LONGEST)
                : work.estimateFee(ask, cents, Integer.parseInt(pages), form.get("feeText"));
    }

    /** An amount however one types it: 12, 12.5, 12,50 $. */
    static @Nullable Long cents(String typed) {
        String plain = typed.replaceAll("[\\s\\u00A0\\u202F$]", "").replace(',', '.');
        return plain.matches("\\d{1,7}(\\.\\d{1,2})?")
                ? new BigDecimal(plain)
                        .movePointRight(2)
                        .setScale(0, RoundingMode.UNNECESSARY)
                        .longValueExact()
                : null;
    }

    private static Outcome<String> text(Posted form, String field) {
        String text = form.get(field);
        if (text.isEmpty()) {
            return Outcome.refused("team.refused.empty." + field);
        }
        return tooLong(text) ? Outcome.refused("team.refused.long", LONGEST) : Outcome.ok(text);
    }

    private static boolean tooLong(String text) {
        return text.length() > LONGEST;
    }

    /** The field that a refusal is about, or none when it is about the file. */
    static @Nullable String field(String act, Refusal refusal) {
        String key = refusal.key();
        if (key.startsWith("team.refused.empty.")) {
            return key.substring("team.refused.empty.".length());
        }
        return switch (key) {
            case "cases.refused.ground" -> "ground";
            case "cases.refused.outcome" -> "outcome";
            case "cases.refused.reasons" -> "reasons";
            case "cases.refused.provisions", "cases.refused.unknownProvision" -> "provisions";
            case "cases.refused.amount" -> "amount";
            case "team.refused.pages" -> "pages";
            case "team.refused.how" -> "how";
            case "cases.refused.reminderDay" -> "remind";
            case "cases.refused.reminderText" -> "reminder";
            case "team.refused.member" -> "member";
            case "team.refused.consents" -> "consents";
            case "team.refused.contactHow" -> "contactHow";
            case "team.refused.contact",
                    "correspondence.refused.postal",
                    "correspondence.refused.postal.missing" ->
                    "contactPostal";
            case "identity.email.noAt", "identity.email.malformed", "identity.email.mixed" ->
                    "contactEmail";
            case "team.refused.long" -> longest(act);
            default -> null;
        };
    }

    private static @Nullable String longest(String act) {
        return switch (act) {
            case "say" -> "text";
            case "extend" -> "explanation";
            case "third-party" -> "thirdParty";
            case "comments" -> "comments";
            case "fee" -> "feeText";
            case "prepare" -> "reasons";
            case "close" -> "closing";
            default -> null;
        };
    }
}
