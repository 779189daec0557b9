package org.parvis.cases.notices;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.parvis.cases.acts.PartyRole;
import org.parvis.cases.acts.Services;
import org.parvis.cases.admission.Representatives;
import org.parvis.cases.desk.Requesters;
import org.parvis.cases.kinds.KindRegister;
import org.parvis.cases.spi.ActKind;
import org.parvis.cases.spi.KindNames;
import org.parvis.catalogue.ServiceDefinition;
import org.parvis.ds.MessageCatalogue;
import org.parvis.ds.Words;
import org.parvis.feed.ActNotice;
import org.parvis.identity.Account;
import org.parvis.platform.Settings;
import org.parvis.post.Message;
import org.springframework.stereotype.Component;

/**
 * What a notice says: that there is something to read, under which number, and where. Nothing of
 * the file; of a sensitive service not even the number.
 */
@Component
class NoticeWords {
    private final MessageCatalogue messages;
    private final Settings settings;
    private final Services services;
    private final KindRegister kinds;

    NoticeWords(
            MessageCatalogue messages, Settings settings, Services services, KindRegister kinds) {
        this.kinds = kinds;
        this.messages = messages;
        this.settings = settings;
        this.services = services;
    }

    /** Whether the person of a file is told of such an act when it happens. */
    boolean tellOf(ActNotice act) {
        return kinds.notified(act.kind());
    }

    /** Whether it does not wait for the mail of the morning. */
    boolean atOnce(ActNotice act) {
        return kinds.find(act.kind()).filter(ActKind::atOnce).isPresent();
    }

    /**
     * A mail about an act.
     *
     * @param which what tells this copy from the others of the same act; empty for the first
     */
    Message mail(ActNotice act, String address, String lang, String which) {
        return mail(act, act.kind(), address, lang, key(act) + which);
    }

    /**
     * The same for whoever acts for the person, in their own language where there is one; a reply
     * is theirs.
     */
    Message mail(ActNotice act, Representatives.Told other) {
        Account to = other.account();
        String lang = messages.languages().contains(to.lang()) ? to.lang() : act.lang();
        return mail(act, to.email(), lang, ":" + to.id()).heardAs(other.party());
    }

    /** That what was said some days ago was not read yet. */
    Message reminder(ActNotice act, String address) {
        return mail(act, "reminder", address, act.lang(), "reminder:" + act.key());
    }

    /**
     * That the file went into an account, to the addresses by which its person was told before:
     * whoever else had its code may have taken it, and changed the address first.
     */
    List<Message> intoAccount(ActNotice act, Requesters.Whom whom) {
        List<String> addresses =
                Stream.of(whom.request().requester(), whom.contact())
                        .flatMap(contact -> Stream.ofNullable(contact.email()))
                        .filter(address -> !address.isBlank())
                        .distinct()
                        .toList();
        return IntStream.range(0, addresses.size())
                .mapToObj(n -> mail(act, addresses.get(n), act.lang(), ":" + n))
                .toList();
    }

    private Message mail(ActNotice act, String kind, String address, String lang, String key) {
        Words words = messages.forLanguage(lang);
        String said = isSensitive(act) ? "discreet" : kind;
        return Message.email(
                        kind,
                        act.file(),
                        address,
                        lang,
                        KindNames.mail(said, "subject", words, act.reference()),
                        KindNames.mail(said, "text", words, act.reference(), link(act, lang)),
                        key)
                .heardAs(PartyRole.REQUESTER.number());
    }

    Message text(ActNotice act, String number, String which) {
        return text(act, act.kind(), number, key(act) + which);
    }

    Message textReminder(ActNotice act, String number) {
        return text(act, "reminder", number, "reminder:" + act.key());
    }

    private Message text(ActNotice act, String kind, String number, String key) {
        Words words = messages.forLanguage(act.lang());
        String said = isSensitive(act) ? "cases.sms.discreet" : "cases.sms";
        String text = words.say(said, act.reference(), link(act, act.lang()));
        return Message.sms(kind, act.file(), number, act.lang(), text, key);
    }

    /** Stable name of the notice of an act. */
    static String key(ActNotice act) {
        return act.kind() + ":" + act.key();
    }

    private String link(ActNotice act, String lang) {
        return settings.publicUrl()
                + (lang.equals("fr") ? "/fr/dossiers/" : "/en/files/")
                + act.reference();
    }

    /** Somebody else may read the mail of whoever asked for such a service: it says nothing. */
    private boolean isSensitive(ActNotice act) {
        return services.find(act.service(), act.serviceVersion())
                .filter(ServiceDefinition::sensitive)
                .isPresent();
    }
}
